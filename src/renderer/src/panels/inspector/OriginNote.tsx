import type { Tag } from '#core/annotation/reading'
import type { Scheme } from '#core/scheme/scheme'
import { isEdited, ruleOf } from '#core/suggest/fill-tag'
import { readableAttributes, type ReadValue } from '#core/suggest/read-tag'
import type { OpenArticle } from '../../state/open-article'
import { edit } from '../../state/reading-actions'
import { readingAgain, readWords, settlingReading } from '../../state/tag-values'
import { useDesk, useWorkbench } from '../../state/workbench'
import { reasonText, ruleText } from '../../strings/reason-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { readingsOf } from '../suggestions/readings'
import styles from './OriginNote.module.css'

type OriginNoteProps = { readonly tag: Tag; readonly open: OpenArticle; readonly scheme: Scheme }

/** Which rule read the tag's value, whether a hand has changed it since, and a way to read it again. */
export function OriginNote({ tag, open, scheme }: OriginNoteProps) {
  const desk = useDesk()
  const { suggest, policy } = useStrings()
  const { words, read, isOfRule } = useOrigin({ tag, open, scheme })
  if (words === null && !read) return null
  const isLocked = open.locked !== null
  const again = () => {
    const made = readingAgain(desk, tag)
    if (made) edit(desk, made)
  }
  return (
    <section className={styles['origin']} aria-label={suggest.read}>
      {words !== null && <span className={styles['words']}>{words}</span>}
      {isEdited(tag) && <strong className={styles['edited']}>{suggest.edited}</strong>}
      {isOfRule && !isEdited(tag) && <Readings {...{ tag, read, isLocked }} />}
      {read && (words === null || isEdited(tag) || isOtherPolicy(tag, read)) && (
        <Button size="small" isDisabled={isLocked} onPress={again}>
          {suggest.readAgain}
        </Button>
      )}
      {policyOf(tag) !== null && (
        <Button size="small" look="quiet" onPress={() => desk.store.patch({ dialog: 'policy' })}>
          {policy.open}
        </Button>
      )}
    </section>
  )
}

type Origin = {
  /** What the rule did that read the value, or null when no rule did. */
  readonly words: string | null
  /** What the words of the tag say now. */
  readonly read: ReadValue | null
  /** Whether the rule would still read the same. */
  readonly isOfRule: boolean
}

function useOrigin({ tag, open, scheme }: OriginNoteProps): Origin {
  const desk = useDesk()
  const { suggest } = useStrings()
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const rule = ruleOf(tag)
  const canBeRead = readableAttributes(tag.label).length > 0
  const read = canBeRead ? readWords(desk, tag) : null
  if (rule === null) return { words: null, read, isOfRule: false }
  const policy = policyOf(tag)
  if (read?.rule !== rule) return { words: ruleText(rule, policy, suggest), read, isOfRule: false }
  const quote = open.article.text.slice(tag.span.start, tag.span.end)
  const words = reasonText({ ...read, policy }, quote, { language, register, scheme })
  return { words, read, isOfRule: true }
}

function policyOf({ rest }: Tag): string | null {
  const policy = rest?.['policy']
  return typeof policy === 'string' ? policy : null
}

/** Its range is that of a policy which the project does not use any more. */
function isOtherPolicy(tag: Tag, { policy }: ReadValue): boolean {
  const stored = policyOf(tag)
  return stored !== null && policy !== null && stored !== policy
}

type ReadingsProps = {
  readonly tag: Tag
  readonly read: ReadValue | null
  readonly isLocked: boolean
}

/** The readings that the words leave open. */
function Readings({ tag, read, isLocked }: ReadingsProps) {
  const desk = useDesk()
  const { suggest } = useStrings()
  const readings = read ? readingsOf(read) : []
  if (readings.length === 0) return null
  return (
    <div role="group" aria-label={suggest.two} className={styles['readings']}>
      {readings.map(({ id, attributes }) => (
        <Button
          key={id}
          size="small"
          isDisabled={isLocked}
          onPress={() => edit(desk, settlingReading(tag, attributes))}
        >
          {suggest[id]}
        </Button>
      ))}
    </div>
  )
}
