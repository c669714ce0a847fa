import type { Register } from '#core/actors/register'
import type { Language } from '#core/bridge/settings'
import { qualifierWords } from '#core/quantity/qualifier-words'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import { labelOf } from '#core/suggest/labels'
import type { SuggestedLink } from '#core/suggest/suggestion'
import { entityName } from './entity-name'
import type { SuggestWords } from './suggest-words'
import { stringsOf } from './use-strings'
import { chosenWords } from './value-text'

/** What the words of a reason are made with. */
export type ReasonContext = {
  readonly language: Language
  readonly register: Register | null
  readonly scheme: Scheme
}

type Reasoned = Pick<Proposal, 'reason' | 'rule' | 'policy'>

/** Why something is suggested, or how a value was read, in words; `quote` is what it stands on. */
export function reasonText(reasoned: Reasoned, quote: string, context: ReasonContext): string {
  const { suggest } = stringsOf(context.language)
  const facts = factsOf(reasoned, context)
  const { reasons } = suggest
  switch (reasoned.reason.code) {
    case 'alias':
      return reasons.alias(facts('alias'), facts('entity'))
    case 'demonym':
      return reasons.demonym(facts('alias'), facts('entity'))
    case 'coordination':
      return reasons.coordination(facts('coordinates'), facts('entity'))
    case 'ambiguous':
      return reasons.ambiguous(facts('alias'), facts('candidates'))
    case 'named-before':
      return reasons.namedBefore(facts('alias'), facts('entity'))
    case 'cue':
      return reasons.cue(facts('form'), facts('class'))
    case 'figure':
      return figureReason(reasoned, quote, suggest)
    default:
      return plainReason(reasoned, quote, suggest)
  }
}

function plainReason({ reason, rule }: Reasoned, quote: string, { reasons }: SuggestWords): string {
  const cue = isolated(String(reason.facts['cue'] ?? ''))
  switch (reason.code) {
    case 'after-that':
      return reasons.afterThat(cue)
    case 'after-subject':
      return reasons.afterSubject(cue)
    case 'before-cue':
      return reasons.beforeCue(cue)
    case 'quoted-source':
      return reasons.quotedSource
    case 'described-source':
      return reasons.describedSource
    case 'points-back':
      return reasons.pointsBack
    default:
      return rule.startsWith('time.') ? reasons.time(isolated(quote)) : reasons.other
  }
}

/** Words of the article or the register, which must not turn the line that they stand in. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`
}

/** The facts of a reason as words: ids of actors are their names, a class is its choice. */
function factsOf({ reason }: Reasoned, { language, register, scheme }: ReasonContext) {
  return (name: string): string => isolated(wordsOf(name))

  function wordsOf(name: string): string {
    const fact = String(reason.facts[name] ?? '')
    if (name === 'entity') return entityName(register, fact, language)
    if (name === 'candidates')
      return fact
        .split(' ')
        .map((id) => entityName(register, id, language))
        .join(stringsOf(language).suggest.or)
    if (name !== 'class') return fact
    const label = labelById(scheme, labelOf('cue'))
    return (label && chosenWords(fact, label, 'cue_class', language)[0]) ?? fact
  }
}

function figureReason(reasoned: Reasoned, quote: string, words: SuggestWords): string {
  const { reason, rule, policy } = reasoned
  const parts = [
    ...boundsRead(quote, rule, words),
    figureRule(rule, quote, words),
    'ambiguous' in reason.facts ? words.figures.ambiguous : '',
    policy === null ? '' : words.policy(policyName(policy, words))
  ]
  return parts.filter((part) => part !== '').join(words.also)
}

/** «ما لا يقل عن»: the words that put the number in bounds, where the rule says that some do. */
function boundsRead(quote: string, rule: string, { figures }: SuggestWords): readonly string[] {
  if (!/\.(?:at_least|at_most|more_than|less_than|about)$/.test(rule)) return []
  const found = qualifierWords(quote)
  return found === null ? [] : [figures.bound(isolated(found))]
}

/** The words of each rule that reads figures, by the start of its id; the first that fits holds. */
function figureRule(rule: string, quote: string, { figures }: SuggestWords): string {
  const id = rule.replace(/^figure\./, '')
  const rules: readonly (readonly [RegExp, string])[] = [
    [/^number\.exact$/, figures.exact],
    [/^number\./, ''],
    [/^zero\.no-report$/, figures.noReport],
    [/^zero\./, figures.none],
    [/^range\./, figures.range],
    [/^vague\.odd/, figures.odd],
    [/^vague\./, figures.vague(isolated(quote))],
    [/^noun\.one$/, figures.one],
    [/^noun\.two$/, figures.two],
    [/^noun\.many$/, figures.many],
    [/^open\./, figures.open],
    [/^share$/, figures.share],
    [/^sum\./, figures.groups]
  ]
  return rules.find(([start]) => start.test(id))?.[1] ?? figures.other
}

/** The name of a policy of vague words; its id where a newer program has made it. */
export function policyName(policy: string, { policies }: SuggestWords): string {
  return Object.hasOwn(policies, policy) ? policies[policy as keyof typeof policies] : policy
}

/** What a rule does in general, where what it found in the text is not known any more. */
export function ruleText(rule: string, policy: string | null, words: SuggestWords): string {
  const { reasons } = words
  const [kind = '', code = ''] = rule.split('.')
  const reason = { code: kind === 'figure' ? 'figure' : code, facts: { cue: '…' } }
  if (kind === 'figure') return figureReason({ reason, rule, policy }, '…', words)
  if (kind === 'claim') return plainReason({ reason, rule, policy }, '…', words)
  return kind === 'actor' && /-source$|^points-back$/.test(code)
    ? plainReason({ reason, rule, policy }, '…', words)
    : reasons.other
}

/** Why a link has this end. */
export function becauseText({ because }: SuggestedLink, { because: words }: SuggestWords): string {
  switch (because) {
    case 'subject':
      return words.subject
    case 'subject-before':
      return words.subjectBefore
    case 'dropped-subject':
      return words.droppedSubject
    case 'points-back':
      return words.pointsBack
    case 'subset':
      return words.subset
    case 'contained':
      return words.contained
    case 'after-that':
    case 'after-subject':
    case 'before-cue':
      return words.introduces
    default:
      return words.other
  }
}
