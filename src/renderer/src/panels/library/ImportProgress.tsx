import { formatNumber } from '#core/words/said'
import { stopImport } from '../../state/import-actions'
import type { Intake } from '../../state/intake'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './LibraryPanel.module.css'

/** How far an import has come, and the way to stop it. */
export function ImportProgress() {
  const { library } = useStrings()
  const importing = useWorkbench(({ importing }) => importing)
  const intake = useWorkbench(({ intake }) => intake)
  if (!importing) return null
  if (intake && intake.phase !== 'asking') return <Progress intake={intake} />
  return (
    <p role="status" className={styles['busy']}>
      {library.importing}
    </p>
  )
}

function Progress({ intake }: { readonly intake: Intake }) {
  const desk = useDesk()
  const { intake: strings } = useStrings()
  const language = useLanguage()
  const { phase, files, looks, reports } = intake
  const done = phase === 'looking' ? looks.length : reports.length
  const words = phase === 'looking' ? strings.looking : strings.taking
  return (
    <div className={styles['progress']}>
      <p role="status">{words(formatNumber(done, language), formatNumber(files, language))}</p>
      <progress max={Math.max(1, files)} value={done} aria-label={strings.title} />
      <Button size="small" isDisabled={phase === 'stopping'} onPress={() => stopImport(desk)}>
        {strings.stop}
      </Button>
    </div>
  )
}
