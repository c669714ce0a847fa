import type { Register } from '#core/actors/register'
import type { Language } from '#core/words/language'
import { qualifierWords } from '#core/quantity/qualifier-words'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import { labelOf } from '#core/suggest/labels'
import type { SuggestedLink } from '#core/suggest/suggestion'
import { entityName } from '#core/words/entity-name'
import type { SuggestWords } from './suggest-words'
import { stringsOf } from './use-strings'
import { chosenWords } from '#core/words/value-text'
import { isolated } from '#core/text/isolated'

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
  const { code, facts } = reasoned.reason
  if (code === 'figure') return figureReason(reasoned, quote, suggest)
  const say = Object.hasOwn(saying, code) ? saying[code] : undefined
  const words = say ? say(suggest, factsOf(reasoned, context)) : suggest.reasons.other
  const about = typeof facts['word'] === 'string' && facts['word'] !== '' ? facts['word'] : null
  return about === null ? words : words + suggest.also + suggest.reasons.about(isolated(about))
}

type Fact = (name: string) => string
type Say = (words: SuggestWords, fact: Fact) => string

/** The words of each code that a reason may have. */
const saying: Readonly<Record<string, Say>> = {
  alias: ({ reasons }, fact) => reasons.alias(fact('alias'), fact('entity')),
  ambiguous: ({ reasons }, fact) => reasons.ambiguous(fact('alias'), fact('candidates')),
  'named-before': ({ reasons }, fact) => reasons.namedBefore(fact('alias'), fact('entity')),
  'named-later': ({ reasons }, fact) => reasons.namedLater(fact('alias'), fact('entity')),
  anaphor: ({ reasons }, fact) => reasons.anaphor(fact('entity') || fact('alias')),
  demonym: ({ reasons }, fact) => reasons.demonym(fact('alias'), fact('entity')),
  coordination: ({ reasons }, fact) => reasons.coordination(fact('coordinates'), fact('entity')),
  counted: ({ reasons }) => reasons.counted,
  'quoted-source': ({ reasons }) => reasons.quotedSource,
  'described-source': ({ reasons }) => reasons.describedSource,
  'points-back': ({ reasons }) => reasons.pointsBack,
  cue: ({ reasons }, fact) => reasons.cue(fact('form'), fact('class')),
  'after-that': ({ reasons }, fact) => reasons.afterThat(fact('cue')),
  'after-subject': ({ reasons }, fact) => reasons.afterSubject(fact('cue')),
  'before-cue': ({ reasons }, fact) => reasons.beforeCue(fact('cue')),
  'after-colon': ({ reasons }, fact) => reasons.afterColon(fact('cue')),
  'own-voice': ({ reasons }) => reasons.ownVoice,
  'headline-source': ({ reasons }) => reasons.headlineSource,
  'time-date': ({ reasons }) => reasons.date,
  'time-weekday': ({ reasons }) => reasons.weekday,
  'time-month': ({ reasons }) => reasons.month,
  'time-year': ({ reasons }) => reasons.year,
  'time-hijri': ({ reasons }) => reasons.hijri,
  'time-relative': ({ reasons }) => reasons.relative,
  'time-counted-back': ({ reasons }) => reasons.relative
}

/** The facts of a reason as words: ids of actors are their names, a class is its choice. */
function factsOf({ reason }: Reasoned, { language, register, scheme }: ReasonContext): Fact {
  return (name) => {
    const fact = String(reason.facts[name] ?? '')
    return fact === '' ? '' : isolated(wordsOf(name, fact))
  }

  function wordsOf(name: string, fact: string): string {
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
  const [kind = '', code = ''] = rule.split('.')
  const reason = { code: kind === 'figure' ? 'figure' : code, facts: {} }
  if (kind === 'figure') return figureReason({ reason, rule, policy }, '…', words)
  const say = Object.hasOwn(saying, code) ? saying[code] : undefined
  return say ? say(words, () => '…') : words.reasons.other
}

/** Why a link has this end. */
export function becauseText({ because }: SuggestedLink, { because: words }: SuggestWords): string {
  const name = Object.hasOwn(ends, because) ? ends[because] : undefined
  return words[name ?? 'other']
}

const ends: Readonly<Record<string, keyof SuggestWords['because']>> = {
  subject: 'subject',
  'same-subject': 'subject',
  'force-subject': 'doer',
  by: 'doer',
  accused: 'doer',
  'subject-before': 'before',
  'before-colon': 'before',
  'dropped-subject': 'droppedSubject',
  'points-back': 'pointsBack',
  subset: 'subset',
  contained: 'contained',
  'after-that': 'introduces',
  'after-subject': 'introduces',
  'before-cue': 'introduces',
  'after-colon': 'introduces',
  'own-voice': 'introduces',
  'headline-source': 'introduces',
  of: 'member',
  counted: 'member',
  owner: 'member',
  'same-group': 'member',
  allegiance: 'allegiance',
  'repeated-headline': 'repeated',
  'headline-in-lead': 'repeated',
  'same-number': 'repeated',
  date: 'time',
  weekday: 'time',
  month: 'time',
  year: 'time',
  hijri: 'time',
  relative: 'time',
  'counted-back': 'time'
}
