import type { ShownIncident } from '#core/bridge/incident-calls'
import { choiceText } from '#core/incidents/incident-page'
import { evidenceKey, type Evidence } from '#core/incidents/record'
import { changeIncident } from '../../state/incident-actions'
import { useDesk } from '../../state/workbench'
import { boundsText } from '../../strings/bounds-text'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import charts from '../charts/Charts.module.css'
import { useLook } from '../ledger/use-look'
import { EvidenceList } from './EvidenceList'
import styles from './Incidents.module.css'

type HarmPartProps = { readonly shown: ShownIncident; readonly isOwn: boolean }

/** How many were harmed, worked out from the figures: each once, its repetitions and parts not added. */
export function HarmPart({ shown, isOwn }: HarmPartProps) {
  const { incidents: words, ledger } = useStrings()
  const look = useLook()
  const { incident, harm } = shown
  const figures = new Map(incident.figures.map((one) => [evidenceKey(one), one]))
  const evidenceFor = (keys: readonly string[]) => keys.flatMap((key) => figures.get(key) ?? [])
  const counted = new Set(harm.flatMap((line) => line.figures))
  const rest = incident.figures.filter((one) => !counted.has(evidenceKey(one)))
  if (incident.figures.length === 0)
    return (
      <section aria-label={words.harm}>
        <h3 className={styles['field']}>{words.harm}</h3>
        <p className={styles['empty']}>{words.noHarm}</p>
      </section>
    )
  return (
    <section aria-label={words.harm}>
      <table className={charts['table']}>
        <caption>{words.harm}</caption>
        <thead>
          <tr>
            {(['harm', 'status', 'range', 'words'] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {harm.map((line) => (
            <tr key={`${line.harm} ${line.status} ${line.figures.join(' ')}`}>
              <th scope="row">
                {line.harm
                  .split('+')
                  .map((one) => choiceText('harm', one, look))
                  .join(' + ')}
                {line.apart && <p className={styles['hint']}>{ledger.apart[line.apart]}</p>}
              </th>
              <td>{choiceText('status', line.status, look)}</td>
              <td className={styles['range']}>{boundsText(line, look.language)}</td>
              <td>
                <EvidenceList shown={shown} evidence={evidenceFor(line.figures)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <details className={styles['hint']}>
          <summary>{words.notAdded(rest.length)}</summary>
          <EvidenceList shown={shown} evidence={rest} />
        </details>
      )}
      {isOwn && <Figures shown={shown} figures={incident.figures} />}
    </section>
  )
}

/** Takes figures out of the incident again. */
function Figures(props: { readonly shown: ShownIncident; readonly figures: readonly Evidence[] }) {
  const desk = useDesk()
  const { incidents: words, charts: chartWords } = useStrings()
  const { incident } = props.shown
  return (
    <details className={styles['hint']}>
      <summary>{chartWords.figures}</summary>
      <ul className={styles['evidence']}>
        {props.figures.map((one) => (
          <li key={evidenceKey(one)}>
            <bdi className={styles['quote']}>{one.quote}</bdi>
            <Button
              look="quiet"
              size="small"
              aria-label={words.remove(one.quote)}
              onPress={() =>
                void changeIncident(desk, incident.id, (now) => ({
                  ...now,
                  figures: now.figures.filter((other) => evidenceKey(other) !== evidenceKey(one))
                }))
              }
            >
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
