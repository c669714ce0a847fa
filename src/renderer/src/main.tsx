import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { Boundary } from './app/Boundary'
import { ask } from './bridge'
import { follow } from './state/outside'
import { start } from './state/project-actions'
import { createDesk, DeskProvider } from './state/workbench'
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
void start(desk).then(() => follow(desk))
