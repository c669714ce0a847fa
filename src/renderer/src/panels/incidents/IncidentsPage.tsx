import { useEffect, useState } from 'react'
import {
  draftIncident,
  incidentOwner,
  lookAtIncidentsOf,
  openIncident,
  refreshIncidents,
  writeIncidents
} from '../../state/incident-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { PlainSelect } from '../../ui/PlainSelect'
import charts from '../charts/Charts.module.css'
import { useLedger } from '../ledger/use-ledger'
import { cut } from './cut'
import { IncidentDetail } from './IncidentDetail'
import styles from './Incidents.module.css'

/** Drafts of incidents, of which every field rests on words of the articles or says that it does not. */
export function IncidentsPage() {
  useLedger()
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const { list, open } = useWorkbench(({ incidents }) => incidents)
  const [told, setTold] = useState('')
  useEffect(() => {
    const again = () => void refreshIncidents(desk)
    again()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [desk])
  const shown = list?.find(({ incident }) => incident.id === open) ?? list?.[0]
  return (
    <section className={charts['page']} aria-label={words.page}>
      <Tools open={shown?.incident.id ?? null} onTold={setTold} />
      <p role="status" className={charts['told']}>
        {told}
      </p>
      {list?.length === 0 && <p className={charts['hint']}>{words.empty}</p>}
      {shown && (
        <div className={styles['work']}>
          <nav className={styles['list']} aria-label={words.list}>
            {list?.map(({ incident }) => (
              <button
                key={incident.id}
                type="button"
                className={styles['entry']}
                aria-current={incident.id === shown.incident.id}
                onClick={() => openIncident(desk, incident.id)}
              >
                <bdi>{incident.title || words.untitled}</bdi>
              </button>
            ))}
          </nav>
          <IncidentDetail key={shown.incident.id} shown={shown} />
        </div>
      )}
    </section>
  )
}

type ToolsProps = { readonly open: string | null; readonly onTold: (words: string) => void }

function Tools({ open, onTold }: ToolsProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const annotators = useWorkbench(({ project }) => project?.annotators) ?? []
  const whose = useWorkbench(({ incidents }) => incidents.whose)
  const write = async (form: 'json' | 'csv' | 'html') => {
    const told = await writeIncidents(desk, open, form)
    if (told) onTold(told)
  }
  return (
    <div role="toolbar" aria-label={words.page} className={charts['tools']}>
      <div className={charts['select']}>
        <PlainSelect
          label={words.whose}
          value={whose ?? incidentOwner(desk) ?? ''}
          options={annotators.map(({ id, name }) => ({ id, name }))}
          onChoose={(id) => lookAtIncidentsOf(desk, id)}
        />
      </div>
      <FromClaim />
      <div className={charts['save']}>
        {(['json', 'csv', 'html'] as const).map((form) => (
          <Button
            key={form}
            look="quiet"
            isDisabled={open === null}
            onPress={() => void write(form)}
          >
            <Icon name="export" />
            {words[form]}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** A claim with the figures in it, into a new incident or one that is there. */
function FromClaim() {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const claims = useWorkbench(({ ledger }) => ledger.claims)
  const list = useWorkbench(({ incidents }) => incidents.list) ?? []
  const own = useWorkbench(({ project }) => project?.annotator.id)
  const [claim, setClaim] = useState('')
  const [into, setInto] = useState('')
  const mine = list.filter(({ incident }) => incident.annotatorId === own)
  return (
    <>
      <div className={styles['claim']}>
        <PlainSelect
          label={words.claim}
          value={claim}
          options={[
            { id: '', name: words.noClaim },
            ...claims.map(({ key, quote }) => ({ id: key, name: cut(quote) }))
          ]}
          onChoose={setClaim}
        />
      </div>
      <div className={charts['select']}>
        <PlainSelect
          label={words.into}
          value={into}
          options={[
            { id: '', name: words.newOne },
            ...mine.map(({ incident }) => ({
              id: incident.id,
              name: cut(incident.title || words.untitled)
            }))
          ]}
          onChoose={setInto}
        />
      </div>
      <Button
        isDisabled={claim === ''}
        onPress={() => void draftIncident(desk, [claim], into || null)}
      >
        {words.take}
      </Button>
    </>
  )
}
