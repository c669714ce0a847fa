import { useRef, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Problem } from '#core/outcome'
import type { Scheme } from '#core/scheme/scheme'
import { policiesOf, policyOf } from '#core/suggest/vague-policy'
import { choosePolicy } from '../../state/policy-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { policyName } from '../../strings/reason-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { Changes } from './Changes'
import styles from './Policy.module.css'
import { WordRanges } from './WordRanges'

/** Which ranges the project gives to vague words; what another choice would change is seen first. */
export function PolicyDialog() {
  const desk = useDesk()
  const { policy: words } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'policy')
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame
      title={words.title}
      size="wide"
      isOpen={isOpen && scheme !== undefined}
      onClose={close}
    >
      {scheme && <Choosing scheme={scheme} onClose={close} />}
    </DialogFrame>
  )
}

function Choosing({ scheme, onClose }: { readonly scheme: Scheme; readonly onClose: () => void }) {
  const desk = useDesk()
  const { policy: words } = useStrings()
  const language = useLanguage()
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const current = policyOf(scheme)
  const all = policiesOf(scheme)
  const [chosen, choose] = useState(current.id)
  const [problem, setProblem] = useState<Problem | null>(null)
  const closing = useRef<HTMLButtonElement>(null)
  const policy = all.find(({ id }) => id === chosen) ?? current
  const isOther = policy.id !== current.id
  async function use(): Promise<void> {
    const trouble = await choosePolicy(desk, policy.id)
    setProblem(trouble)
    // The button that was pressed is of no more use then, and the focus must stay in the dialog.
    if (!trouble) closing.current?.focus()
  }

  return (
    <>
      <p className={styles['lead']}>{words.lead}</p>
      <div className={styles['panes']}>
        <div className={styles['side']}>
          <Policies
            ids={all.map(({ id }) => id)}
            chosen={chosen}
            choose={choose}
            current={current.id}
          />
          <WordRanges policy={policy} before={isOther ? current : null} />
        </div>
        <Consequences
          policy={policy.id}
          isUsed={!isOther}
          // The button that was pressed goes, and the focus must stay in the dialog.
          onFollowed={() => closing.current?.focus()}
        />
      </div>
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button ref={closing} onPress={onClose}>
          {words.close}
        </Button>
        <Button look="primary" isDisabled={!isOther || readOnly} onPress={() => void use()}>
          {words.use}
        </Button>
      </div>
    </>
  )
}

type ConsequencesProps = {
  readonly policy: string
  readonly isUsed: boolean
  readonly onFollowed: () => void
}

function Consequences({ policy, isUsed, onFollowed }: ConsequencesProps) {
  const { policy: words } = useStrings()
  /** Counts how often figures were read again: what is left is looked for anew. */
  const [round, setRound] = useState(0)
  return (
    <section className={styles['side']} aria-label={words.changes}>
      <h3 className={styles['heading']}>{words.changes}</h3>
      <p className={styles['lead']}>{words.stays}</p>
      <Changes
        key={`${policy} ${round}`}
        policy={policy}
        isUsed={isUsed}
        onFollowed={() => {
          setRound(round + 1)
          onFollowed()
        }}
      />
    </section>
  )
}

type PoliciesProps = {
  readonly ids: readonly string[]
  readonly current: string
  readonly chosen: string
  readonly choose: (id: string) => void
}

function Policies({ ids, current, chosen, choose }: PoliciesProps) {
  const { policy: words, suggest } = useStrings()
  return (
    <RadioGroup className={styles['policies'] ?? ''} value={chosen} onChange={choose}>
      <Label className="visually-hidden">{words.choices}</Label>
      {ids.map((id) => (
        <Radio key={id} value={id} className={styles['policy'] ?? ''}>
          <span className={styles['name']}>
            <bdi>{policyName(id, suggest)}</bdi>
            {id === current && <span className={styles['chosen']}>{words.chosen}</span>}
          </span>
          <span>{words.about[id] ?? words.own}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
