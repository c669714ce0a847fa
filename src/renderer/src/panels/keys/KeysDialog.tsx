import { enabledLabels } from '#core/scheme/rules'
import { defaultScheme } from '#core/scheme/default'
import { keyBindings, legendsOf, letterOfLabel, type KeyBinding } from '../../state/keys'
import { reviewBindings } from '../../state/review-keys'
import { useDesk, useWorkbench } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { Key } from '../../ui/Key'
import styles from './KeysDialog.module.css'

/** Every key, from the same table that the window obeys. */
export function KeysDialog() {
  const desk = useDesk()
  const { keys } = useStrings()
  const language = useLanguage()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'keys')
  const scheme = useWorkbench(({ project }) => project?.scheme) ?? defaultScheme
  const close = () => desk.store.patch({ dialog: null })
  const moves: readonly (readonly [legends: readonly string[], words: string])[] = [
    [['←', '→', '↑', '↓'], keys.caret],
    [['Ctrl', '←', '→'], keys.caretWord],
    [['Shift', '←', '→'], keys.extend],
    [['Alt', '←', '→'], keys.edge],
    [['Alt', 'Shift', '←', '→'], keys.edgeStart],
    [['[', ']'], keys.edgeWord],
    [['Shift', '[', ']'], keys.edgeStartWord]
  ]
  return (
    <DialogFrame title={keys.title} isOpen={isOpen} onClose={close}>
      <p className={styles['lead']}>{keys.lead}</p>
      <dl className={styles['keys']}>
        {enabledLabels(scheme).map((label) => (
          <div key={label.id}>
            <dt>
              <LetterKey label={label.id} />
              <Key legends={[label.hotkey]} />
            </dt>
            <dd>{wordOf(label, language)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['lead']}>{keys.label}</p>
      <dl className={styles['keys']}>
        {moves.map(([legends, words]) => (
          <div key={words}>
            <dt>
              {legends.map((legend) => (
                <Key key={legend} legends={[legend]} />
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        {keyBindings.map((binding) => (
          <div key={`${binding.command}:${binding.code}`}>
            <dt>
              <Chord {...binding} />
            </dt>
            <dd>{keys.commands[binding.command]}</dd>
          </div>
        ))}
      </dl>
      <ReviewKeys />
      <DataKeys />
      <div className={styles['buttons']}>
        <Button onPress={close}>{keys.close}</Button>
      </div>
    </DialogFrame>
  )
}

/** The keys of the page that compares readings, from the table that it obeys. */
function ReviewKeys() {
  const { keys } = useStrings().compare
  return (
    <>
      <h3 className={styles['part']}>{keys.title}</h3>
      <dl className={styles['keys']}>
        <div>
          <dt>
            <Key legends={['1']} />…<Key legends={['8']} />
          </dt>
          <dd>{keys.take}</dd>
        </div>
        {reviewBindings.map((binding) => (
          <div key={`${binding.command}:${binding.code}:${String(binding.shift)}`}>
            <dt>
              <Chord {...binding} />
            </dt>
            <dd>{keys.commands[binding.command]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The keys of the pages about what the readings say. */
function DataKeys() {
  const { ledger, claims, incidents } = useStrings()
  return (
    <>
      <PageKeys words={ledger.keys} keys={ledgerKeys} />
      <PageKeys words={claims.keys} keys={claimKeys} />
      <PageKeys words={incidents.keys} keys={incidentKeys} />
    </>
  )
}

type PageKeysProps<D extends string> = {
  readonly words: Readonly<Record<D | 'title', string>>
  readonly keys: readonly { readonly legends: readonly string[]; readonly does: D }[]
}

/** The keys of a page, which obeys them itself. */
function PageKeys<D extends string>({ words, keys }: PageKeysProps<D>) {
  return (
    <>
      <h3 className={styles['part']}>{words.title}</h3>
      <dl className={styles['keys']}>
        {keys.map(({ legends, does }) => (
          <div key={does}>
            <dt>
              {legends.map((code) => (
                <Key key={code} legends={legendsOf(code)} />
              ))}
            </dt>
            <dd>{words[does]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const ledgerKeys = [
  { legends: ['←', '→', '↑', '↓'], does: 'move' },
  { legends: ['Home', 'End'], does: 'ends' },
  { legends: ['Enter'], does: 'choose' },
  { legends: ['Space'], does: 'select' },
  { legends: ['Ctrl', 'KeyA'], does: 'all' },
  { legends: ['Ctrl', 'KeyC'], does: 'copy' },
  { legends: ['Ctrl', 'KeyZ'], does: 'undo' }
] as const

const incidentKeys = [
  { legends: ['Ctrl', 'KeyZ'], does: 'undo' },
  { legends: ['Ctrl', 'Shift', 'KeyZ'], does: 'redo' }
] as const

const claimKeys = [
  { legends: ['↑', '↓', 'Home', 'End'], does: 'move' },
  { legends: ['←', '→'], does: 'across' },
  { legends: ['Enter'], does: 'words' },
  { legends: ['+', '−'], does: 'zoom' },
  { legends: ['Escape'], does: 'letGo' }
] as const

function LetterKey({ label }: { readonly label: string }) {
  const code = letterOfLabel(label)
  return code === undefined ? null : <Key legends={legendsOf(code)} />
}

function Chord({ ctrl, shift, alt, code }: Omit<KeyBinding, 'command'>) {
  return (
    <>
      {ctrl && <Key legends={['Ctrl']} />}
      {alt && <Key legends={['Alt']} />}
      {shift && <Key legends={['Shift']} />}
      <Key legends={legendsOf(code)} />
    </>
  )
}
