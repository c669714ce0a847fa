import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { Boundary } from './app/Boundary'
import { ask } from './bridge'
import { WorkerBooks } from './ledger/worker-books'
import { followLedger } from './state/follow-ledger'
import { followSuggestions } from './state/follow-suggestions'
import { follow } from './state/outside'
import { start } from './state/project-actions'
import { createDesk, DeskProvider } from './state/workbench'
import { WorkerFinder } from './suggest/worker-finder'
import './styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

const desk = createDesk(ask)
createRoot(root).render(
  <Boundary>
    <DeskProvider value={desk}>
      <App />
    </DeskProvider>
  </Boundary>
)
followSuggestions(desk, new WorkerFinder())
followLedger(desk, new WorkerBooks())
void start(desk).then(() => follow(desk))
