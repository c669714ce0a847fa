import type { Attributes } from '#core/annotation/reading'
import { labelById, relationById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import { linked, withPossibleLinks } from '#core/suggest/linked'
import type { SuggestedLink } from '#core/suggest/suggestion'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { valueText } from '#core/words/tag-value'
import { shorten } from '#core/words/note-text'
import type { OpenArticle } from '../../state/open-article'
import { acceptSuggestion, rejectSuggestion } from '../../state/suggestion-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { entityName } from '#core/words/entity-name'
import { becauseText, reasonText } from '../../strings/reason-text'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Key } from '../../ui/Key'
import { readingsOf } from './readings'
import styles from './SuggestionCard.module.css'

type SuggestionCardProps = {
  readonly proposal: Proposal
  readonly open: OpenArticle
  readonly scheme: Scheme
}

/** The current suggestion with everything known of it, and what can be done with it. */
export function SuggestionCard({ proposal, open, scheme }: SuggestionCardProps) {
  const desk = useDesk()
  const { suggest } = useStrings()
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const { id, tag } = proposal
  const label = labelById(scheme, tag.label)
  const quote = open.article.text.slice(tag.span.start, tag.span.end)
  return (
    <section className={styles['card']} aria-label={quote}>
      <h3 className={styles['head']}>
        <LabelMark look={labelLook(scheme, tag.label)} />
        {label ? wordOf(label, language) : tag.label}
        <bdi className={styles['value']}>{valueText({ scheme, register }, tag, language)}</bdi>
      </h3>
      <p className={styles['reason']}>
        {reasonText(proposal, quote, { language, register, scheme })}
      </p>
      <Open proposal={proposal} />
      <Links {...{ proposal, open, scheme }} />
      <div className={styles['buttons']}>
        <Button size="small" look="primary" onPress={() => acceptSuggestion(desk, id)}>
          {suggest.accept}
          <Key legends={['Enter']} />
        </Button>
        <Button size="small" onPress={() => rejectSuggestion(desk, id)}>
          {suggest.reject}
          <Key legends={['Del']} />
        </Button>
      </div>
    </section>
  )
}

/** What the words leave open, to be settled by accepting it one way. */
function Open({ proposal }: { readonly proposal: Proposal }) {
  const desk = useDesk()
  const { suggest } = useStrings()
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const typeOf = (entity: string) =>
    register?.entities.find(({ id }) => id === entity)?.type ?? null
  const actors = proposal.candidates.map((entity) => ({
    name: entityName(register, entity, language),
    chosen: { entity, ...(typeOf(entity) === null ? {} : { actor_type: typeOf(entity) }) }
  }))
  const readings = readingsOf(proposal).map(({ id, attributes }) => ({
    name: suggest[id],
    chosen: attributes
  }))
  const choose = (chosen: Attributes) => acceptSuggestion(desk, proposal.id, chosen)
  return (
    <>
      <Choices label={suggest.who} choices={actors} onChoose={choose} />
      <Choices label={suggest.two} choices={readings} onChoose={choose} />
    </>
  )
}

type ChoicesProps = {
  readonly label: string
  readonly choices: readonly { readonly name: string; readonly chosen: Attributes }[]
  readonly onChoose: (chosen: Attributes) => void
}

function Choices({ label, choices, onChoose }: ChoicesProps) {
  if (choices.length === 0) return null
  return (
    <div role="group" aria-label={label} className={styles['choices']}>
      <span>{label}</span>
      {choices.map(({ name, chosen }) => (
        <Button key={name} size="small" onPress={() => onChoose(chosen)}>
          <bdi>{name}</bdi>
        </Button>
      ))}
    </div>
  )
}

/** The links that accepting would bring now, and those that wait for their other end. */
function Links({ proposal, open, scheme }: SuggestionCardProps) {
  const { suggest } = useStrings()
  const language = useLanguage()
  const suggesting = useWorkbench(({ suggesting }) => suggesting)
  if (!suggesting) return null
  const whole = linked(suggesting, proposal, open.reading)
  const { links } = withPossibleLinks(whole, open.reading, scheme)
  if (links.length === 0) return null
  const quoteOf = ({ other }: SuggestedLink): string => {
    const span =
      other.is === 'tag'
        ? open.reading.tags.find(({ id }) => id === other.id)?.span
        : suggesting.proposals.byId.get(other.id)?.tag.span
    return span ? shorten(open.article.text.slice(span.start, span.end)) : ''
  }
  return (
    <div className={styles['links']}>
      <h4>{suggest.links}</h4>
      <ul>
        {links.map((link) => {
          const relation = relationById(scheme, link.relation)
          return (
            <li
              key={`${link.relation} ${link.direction} ${link.other.id}`}
              data-waits={link.other.is === 'suggestion' || undefined}
            >
              {relation ? wordOf(relation, language) : link.relation}{' '}
              <bdi className={styles['end']}>{quoteOf(link)}</bdi>{' '}
              <span className={styles['because']}>{becauseText(link, suggest)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
