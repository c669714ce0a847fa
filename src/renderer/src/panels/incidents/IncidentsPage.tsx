import { useEffect, useRef, useState } from 'react'
import type { ShownIncident } from '#core/bridge/incident-calls'
import { living, type Incident } from '#core/incidents/record'
import { isolated } from '#core/text/isolated'
import {
  deleteIncident,
  draftIncident,
  incidentOwner,
  lookAtIncidentsOf,
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
import { Drafts } from './Drafts'
import { IncidentDetail } from './IncidentDetail'
import styles from './Incidents.module.css'
import { Steps } from './Steps'
import { useIncidentKeys } from './use-incident-keys'

/** Drafts of incidents, of which every field rests on words of the articles or says that it does not. */
export function IncidentsPage() {
  useLedger()
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const list = useWorkbench(({ incidents }) => incidents.list)
  const open = useWorkbench(({ incidents }) => incidents.open)
  const [told, setTold] = useState('')
  const page = useRef<HTMLElement>(null)
  useIncidentKeys(setTold)
  useEffect(() => {
    const again = () => void refreshIncidents(desk)
    again()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [desk])
  const shown = list && shownOf(list, open)

  async function remove({ id, title }: Incident): Promise<void> {
    // The button that was pressed goes with its draft.
    page.current?.focus()
    const said = words.deleted(isolated(title || words.untitled))
    if (await deleteIncident(desk, id)) setTold(said)
  }

  /** The button that was pressed goes. */
  function tellHere(words: string): void {
    page.current?.focus()
    setTold(words)
  }

  return (
    <section ref={page} tabIndex={-1} className={styles['page']} aria-label={words.page}>
      <Tools open={shown?.incident.id ?? null} onTold={setTold} />
      <p role="status" className={charts['told']}>
        {told}
      </p>
      {list?.length === 0 && <p className={charts['hint']}>{words.empty}</p>}
      {list && list.length > 0 && (
        <div className={styles['work']}>
          <Drafts all={list} shown={shown?.incident.id ?? null} onTold={tellHere} />
          {shown ? (
            <IncidentDetail
              key={shown.incident.id}
              shown={shown}
              onDelete={() => void remove(shown.incident)}
            />
          ) : (
            <p className={charts['hint']}>{words.empty}</p>
          )}
        </div>
      )}
    </section>
  )
}

/** The chosen draft, or the first one where that is gone. */
function shownOf(list: readonly ShownIncident[], open: string | null): ShownIncident | undefined {
  const drafts = list.filter(({ incident }) => incident.deleted !== true)
  return drafts.find(({ incident }) => incident.id === open) ?? drafts[0]
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
      <Steps onTold={onTold} />
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
  const mine = living(list.map(({ incident }) => incident)).filter(
    ({ annotatorId }) => annotatorId === own
  )
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
            ...mine.map(({ id, title }) => ({ id, name: cut(title || words.untitled) }))
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
