import { useEffect, useState } from 'react'
import { formatNumber } from '#core/words/said'
import {
  followPolicy,
  goToChange,
  previewPolicy,
  type PolicyPreview
} from '../../state/policy-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { boundsText } from '../../strings/bounds-text'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Policy.module.css'

/** How many figures are listed; the others are counted. */
const listed = 200

type ChangesProps = {
  readonly policy: string
  /** It is the project's. */
  readonly isUsed: boolean
  /** They have been read again. */
  readonly onFollowed: () => void
}

/** The figures that a policy would read otherwise, as they are found. */
export function Changes({ policy, isUsed, onFollowed }: ChangesProps) {
  const { policy: words } = useStrings()
  const language = useLanguage()
  const preview = usePreview(policy)
  if (!preview) return null
  const { changes, problem } = preview
  const more = changes.length - listed
  return (
    <>
      <p role="status" className={styles['counted']}>
        <Counted preview={preview} />
      </p>
      {isUsed && <Follow preview={preview} onDone={onFollowed} />}
      {problem && <p role="alert">{problemText(problem, language)}</p>}
      {changes.length > 0 && (
        <ul className={styles['changes']}>
          {changes.slice(0, listed).map((change) => (
            <Change key={`${change.article} ${change.tag}`} change={change} />
          ))}
        </ul>
      )}
      {more > 0 && <p>{words.more(formatNumber(more, language))}</p>}
    </>
  )
}

/** How far looking has come, and what it has found once it has ended. */
function Counted({ preview }: { readonly preview: PolicyPreview }) {
  const { policy: words } = useStrings()
  const language = useLanguage()
  const { changes, done, total, problem } = preview
  const number = (value: number) => formatNumber(value, language)
  if (done < total) return words.looking(number(done), number(total))
  if (changes.length === 0) return problem ? null : words.none
  const articles = new Set(changes.map(({ article }) => article)).size
  const edited = changes.filter(({ isEdited }) => isEdited).length
  const found = words.found(number(changes.length), number(articles))
  return edited === 0 ? found : `${found} ${words.edited(number(edited))}`
}

type FollowProps = { readonly preview: PolicyPreview; readonly onDone: () => void }

/** Has the figures read again that no hand has changed since. */
function Follow({ preview, onDone }: FollowProps) {
  const desk = useDesk()
  const { policy: words } = useStrings()
  const language = useLanguage()
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const [isBusy, setBusy] = useState(false)
  const count = preview.changes.filter(({ isEdited }) => !isEdited).length
  if (preview.done < preview.total || count === 0) return null
  async function follow(): Promise<void> {
    setBusy(true)
    await followPolicy(desk)
    setBusy(false)
    onDone()
  }
  return (
    <div>
      <Button isBusy={isBusy} isDisabled={readOnly} onPress={() => void follow()}>
        {words.follow(formatNumber(count, language))}
      </Button>
    </div>
  )
}

function usePreview(policy: string): PolicyPreview | null {
  const desk = useDesk()
  const [preview, setPreview] = useState<PolicyPreview | null>(null)
  useEffect(() => {
    let wanted = true
    void previewPolicy(desk, policy, { tell: setPreview, isWanted: () => wanted })
    return () => {
      wanted = false
    }
  }, [desk, policy])
  return preview
}

function Change({ change }: { readonly change: PolicyPreview['changes'][number] }) {
  const desk = useDesk()
  const { policy: words } = useStrings()
  const language = useLanguage()
  const title = useWorkbench(
    ({ project }) => project?.articles.find(({ id }) => id === change.article)?.title
  )
  return (
    <li>
      <button
        type="button"
        className={styles['quote']}
        aria-label={words.goTo(change.words)}
        onClick={() => void goToChange(desk, change)}
      >
        <bdi lang="ar">{change.words}</bdi>
      </button>
      <span>
        <del>{boundsText(change.from, language)}</del> {boundsText(change.to, language)}
        {change.isEdited && ` · ${words.byHand}`}
      </span>
      <span className={styles['where']} dir="auto">
        {title ?? change.article}
      </span>
    </li>
  )
}
