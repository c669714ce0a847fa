import { useEffect, useRef, useState } from 'react'
import { fieldNames, type Incident } from '#core/incidents/record'
import { formatNumber } from '#core/words/said'
import { putVersionBack } from '../../state/incident-actions'
import { notify, useDesk } from '../../state/workbench'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Incidents.module.css'

/** The kept versions of a draft, also of earlier sessions; putting one back can be undone. */
export function EarlierDrafts({ incident }: { readonly incident: Incident }) {
  const { incidents: words } = useStrings()
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)

  function putBack(version: Incident): void {
    // Its row goes, as it is no earlier version then.
    summary.current?.focus()
    void putVersionBack(desk, version)
  }

  return (
    <details
      className={styles['hint']}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary ref={summary}>{words.earlier}</summary>
      {isOpen && <Versions key={incident.rev} id={incident.id} onPutBack={putBack} />}
    </details>
  )
}

type VersionsProps = {
  readonly id: string
  readonly onPutBack: (version: Incident) => void
}

function Versions({ id, onPutBack }: VersionsProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const [versions, setVersions] = useState<readonly Incident[] | null>(null)
  useEffect(() => {
    let stale = false
    void desk.ask('incidents.versions', { id }).then((answer) => {
      if (stale) return
      if (answer.ok) setVersions(answer.value)
      else notify(desk, answer.problem)
    })
    return () => {
      stale = true
    }
  }, [desk, id])
  if (versions?.length === 0) return <p>{words.noEarlier}</p>
  return (
    <ul className={styles['evidence']}>
      {versions?.map((version) => (
        <Version
          key={version.rev ?? version.updatedAt}
          version={version}
          onPutBack={() => onPutBack(version)}
        />
      ))}
    </ul>
  )
}

type VersionProps = { readonly version: Incident; readonly onPutBack: () => void }

function Version({ version, onPutBack }: VersionProps) {
  const { incidents: words } = useStrings()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const stated = fieldNames.reduce((sum, name) => sum + version.fields[name].length, 0)
  const when = formatMoment(version.updatedAt, language)
  return (
    <li>
      <span>{when}</span>
      <bdi className={styles['quote']}>{version.title || words.untitled}</bdi>
      <span>{words.holds(number(version.figures.length), number(stated))}</span>
      <Button look="quiet" size="small" aria-label={words.putBack(when)} onPress={onPutBack}>
        {words.putBackShort}
      </Button>
    </li>
  )
}
