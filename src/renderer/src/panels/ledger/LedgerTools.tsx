import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { groupings } from '#core/ledger/book'
import {
  changeQuery,
  chooseColumns,
  forgetView,
  saveView,
  showView
} from '../../state/ledger-actions'
import { draftIncident } from '../../state/incident-actions'
import { exportLedger } from '../../state/ledger-export'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { ManyOf } from '../../ui/ManyOf'
import { PlainSelect } from '../../ui/PlainSelect'
import { TextField } from '../../ui/TextField'
import { columns } from './columns'
import { fireCopy } from './fire-copy'
import styles from './Ledger.module.css'

type LedgerToolsProps = {
  readonly count: string
  /** Tells what was just done. */
  readonly onTold: (words: string) => void
}

/** How the figures are laid out, and the ways out of the window. */
export function LedgerTools({ count, onTold }: LedgerToolsProps) {
  const desk = useDesk()
  const { ledger: strings, policy } = useStrings()
  const group = useWorkbench(({ ledger }) => ledger.query.group)
  const names = { article: strings.article, harm: strings.harm } as const
  const write = async (kind: 'csv' | 'xlsx') => {
    const told = await exportLedger(desk, kind)
    if (told) onTold(told)
  }
  return (
    <div role="toolbar" aria-label={strings.name} className={styles['tools']}>
      <output className={styles['counted']}>{count}</output>
      <div className={styles['inline']}>
        <PlainSelect
          label={strings.group}
          value={group ?? 'none'}
          options={[
            { id: 'none', name: strings.noGroup },
            ...groupings.map((id) => ({
              id,
              name: id === 'article' || id === 'harm' ? names[id] : strings.columns[id]
            }))
          ]}
          onChoose={(id) =>
            changeQuery(desk, { group: groupings.find((grouping) => grouping === id) ?? null })
          }
        />
      </div>
      <ColumnsMenu />
      <ViewsMenu />
      <Button look="quiet" onPress={() => desk.store.patch({ dialog: 'policy' })}>
        {policy.open}
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          const grid = document.getElementById('ledger-grid')
          if (grid) fireCopy(grid)
        }}
      >
        {strings.copy}
      </Button>
      <IncidentButton />
      <Button look="quiet" onPress={() => void write('csv')}>
        <Icon name="export" />
        {strings.exportCsv}
      </Button>
      <Button look="quiet" onPress={() => void write('xlsx')}>
        <Icon name="export" />
        {strings.exportXlsx}
      </Button>
    </div>
  )
}

/** So many figures are not one incident. */
const atMost = 1000

/** An incident from the selected rows, or from all of the list where none are selected. */
function IncidentButton() {
  const desk = useDesk()
  const { incidents } = useStrings()
  const selected = useWorkbench(({ ledger }) => ledger.selected)
  const shown = useWorkbench(({ ledger }) => ledger.shown)
  const count = selected.length || (shown?.order.length ?? 0)
  function make(): void {
    const all = shown ? [...shown.order].flatMap((number) => shown.rows[number]?.key ?? []) : []
    void draftIncident(desk, selected.length > 0 ? selected : all, null)
  }
  return (
    <Button look="quiet" isDisabled={count === 0 || count > atMost} onPress={make}>
      {incidents.fromFigures(count)}
    </Button>
  )
}

function ColumnsMenu() {
  const desk = useDesk()
  const strings = useStrings().ledger
  const chosen = useWorkbench(({ ledger }) => ledger.columns)
  return (
    <DialogTrigger>
      <Button look="quiet">
        {strings.chooseColumns}
        <Icon name="chevron" />
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['menu'] ?? ''} aria-label={strings.chooseColumns}>
          <ManyOf
            label={strings.chooseColumns}
            value={chosen}
            options={columns
              .filter(({ id }) => id !== 'quote')
              .map(({ id }) => ({ id, name: strings.columns[id] }))}
            onChange={(ids) => chooseColumns(desk, ids)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function ViewsMenu() {
  const strings = useStrings().ledger
  return (
    <DialogTrigger>
      <Button look="quiet">
        {strings.views}
        <Icon name="chevron" />
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['menu'] ?? ''} aria-label={strings.views}>
          {({ close }) => <Views onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Views({ onDone }: { readonly onDone: () => void }) {
  const desk = useDesk()
  const strings = useStrings().ledger
  const [name, setName] = useState('')
  const views = useWorkbench(({ ledger }) => ledger.record?.views)
  const save = async () => {
    if (name.trim() !== '' && (await saveView(desk, name.trim()))) setName('')
  }
  return (
    <>
      {views === undefined || views.length === 0 ? (
        <p className={styles['hint']}>{strings.noViews}</p>
      ) : (
        <ul className={styles['views']}>
          {views.map((view) => (
            <li key={view.name}>
              <Button
                look="quiet"
                onPress={() => {
                  showView(desk, view)
                  onDone()
                }}
              >
                <bdi>{view.name}</bdi>
              </Button>
              <Button
                look="quiet"
                size="icon"
                aria-label={strings.forgetView(view.name)}
                onPress={() => void forgetView(desk, view.name)}
              >
                <Icon name="trash" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles['naming']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField live label={strings.viewName} value={name} onChange={setName} />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {strings.saveView}
        </Button>
      </form>
    </>
  )
}
