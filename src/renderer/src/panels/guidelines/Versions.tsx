import { draftGuideline, fetchVersions } from '../../state/guideline-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { useNames } from '../comments/use-names'
import styles from './Guidelines.module.css'
import { Markdown } from './Markdown'

/** The versions that were saved before; read only when they are asked for. */
export function Versions() {
  const desk = useDesk()
  const { guidelines: words } = useStrings()
  const versions = useWorkbench(({ guidelines }) => guidelines.versions)
  return (
    <details
      className={styles['versions']}
      onToggle={({ currentTarget }) => currentTarget.open && void fetchVersions(desk)}
    >
      <summary>{words.versions}</summary>
      {versions?.length === 0 && <p>{words.noVersions}</p>}
      {versions?.map((guideline) => (
        <Version key={`${guideline.version} ${guideline.changedAt}`} {...guideline} />
      ))}
    </details>
  )
}

type VersionProps = {
  readonly version: number
  readonly changedAt: string | null
  readonly by: string | null
  readonly text: string
}

function Version({ version, changedAt, by, text }: VersionProps) {
  const desk = useDesk()
  const { guidelines: words } = useStrings()
  const language = useLanguage()
  const names = useNames()
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const when = changedAt === null ? '—' : formatMoment(changedAt, language)
  const who = by === null ? words.unnamed : isolated(names(by))
  return (
    <details className={styles['version']}>
      <summary>
        {version === 0 ? words.shipped : words.version(formatNumber(version, language), when, who)}
      </summary>
      <Markdown text={text} />
      <Button size="small" isDisabled={readOnly} onPress={() => draftGuideline(desk, text)}>
        {words.takeUp}
      </Button>
    </details>
  )
}
