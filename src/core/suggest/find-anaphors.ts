import type { Mention } from '../actors/find-mentions'
import { isGenericHead } from '../actors/label-words'
import type { Matcher } from '../actors/matcher'
import { seenSpanOfWords, wordText, type FoldedWords } from '../text/folded-words'
import type { ClaimWords } from './claim-type'
import type { PlacedFigure } from './facts'
import { lastBefore } from './facts'
import type { FoundCue } from './find-cues'

type Known = {
  readonly text: FoldedWords
  readonly mentions: readonly Mention[]
  readonly cues: readonly FoundCue[]
  readonly claimWordAt: ClaimWords
}

/**
 * «الأخير» where it does something («هجوم نفذه الأخير», «وقال الأخير», «هذا الأخير»): it means the
 * actor named last before it. After a noun it is an adjective («الهجوم الأخير») and nobody.
 */
export function anaphorsIn(known: Known): readonly Mention[] {
  const { text, mentions } = known
  return text.words.flatMap((word, at) => {
    if (!latter.test(word.text) || !acts(known, at)) return []
    const named = lastBefore(mentions, { from: 0, to: at }, isNamed)
    if (!named) return []
    const cut = word.text.indexOf('ال')
    return [pointing(text, named, { at, cut, form: 'anaphor' })]
  })
}

/** A word that means an actor named before. */
function pointing(
  text: FoldedWords,
  named: Mention,
  { at, cut, form }: { readonly at: number; readonly cut: number; readonly form: string }
): Mention {
  const facts = { alias: named.alias, ...(named.entity === null ? {} : { entity: named.entity }) }
  return {
    ...named,
    span: seenSpanOfWords(text, { from: at, to: at, cut }),
    from: at,
    to: at,
    cut,
    framing: 'neutral',
    mentionForm: form,
    reason: { code: 'anaphor', facts }
  }
}

const latter = /^[وف]?ال(?:اخير|اخيره)$/

function isNamed({ entity, mentionForm }: Mention): boolean {
  return entity !== null && entity !== 'civilians' && mentionForm !== 'demonym'
}

/** Whether a verb, «هذا» or a mark stands right before it. */
function acts({ text, cues, claimWordAt }: Known, at: number): boolean {
  const before = text.words[at - 1]?.text ?? ''
  if (/^[وف]?(?:هذا|هذه)$/.test(before) || deed.test(before)) return true
  const verb = claimWordAt(at - 1)
  if (verb && verb.form !== 'noun') return true
  return (
    lastBefore(
      cues,
      { from: at - 3, to: at },
      ({ to, kind }) => to === at - 1 && kind === 'verb'
    ) !== undefined
  )
}

const deed = /^[وف]?(?:نفذ|شن|تبنا|قاد|ارتكب|زرع|اعد|ادار|فرض)ت?(?:ه|ها)?$/

/**
 * «أعلنت البعثة» after «بعثة المراقبة الدولية», «الشبكة» after «شبكة "عين الوادي"»: the first noun of a
 * longer name or the generic noun before a name, with the article, means the actor that was named
 * so last. Beside a cue always, elsewhere where the register has it for a name of several.
 */
export function headNounsIn({ text, mentions, cues }: Known): readonly Mention[] {
  const heads = new Map<string, Mention>()
  const sure = new Set(mentions.flatMap(({ from, entity }) => (entity === null ? [] : [from])))
  const open = new Set(
    mentions.flatMap(({ from, to, entity }) => (entity || to > from ? [] : [from]))
  )
  const speaking = new Set(cues.flatMap(({ kind, opens }) => (kind === 'verb' ? [opens + 1] : [])))
  const found: Mention[] = []
  let next = 0
  for (const [at, word] of text.words.entries()) {
    for (let named = mentions[next]; named && named.from < at; named = mentions[(next += 1)])
      for (const head of headsOf(text, named)) heads.set(head, named)
    if (!word.text.startsWith('ال') || sure.has(at)) continue
    const named = speaking.has(at) || open.has(at) ? heads.get(bareHead(word.text)) : undefined
    if (named) found.push(pointing(text, named, { at, cut: 0, form: 'nominal' }))
  }
  return found
}

/** The nouns under which a named actor can be taken up again. */
function headsOf(text: FoldedWords, { from, to, cut, entity }: Mention): readonly string[] {
  if (entity === null) return []
  const before = wordText(text, from - 1).replace(/^[وف](?=.{3})/, '')
  const own = to > from ? [bareHead(wordText(text, from).slice(cut))] : []
  return isGenericHead(before) ? [...own, bareHead(before)] : own
}

function bareHead(word: string): string {
  return word.replace(/^ال/, '')
}

/**
 * «50 ألف مدني»: civilians counted in the singular. The noun alone is the mention, and it is of the
 * register's civilians where it has them.
 */
export function countedCivilians(
  text: FoldedWords,
  figures: readonly PlacedFigure[],
  matcher: Matcher
): readonly Mention[] {
  return figures.flatMap(({ from, to }) => {
    const at = [to, to - 1].find(
      (place) => place > from && /^مدني(?:ا|ه)?$/.test(text.words[place]?.text ?? '')
    )
    if (at === undefined) return []
    const entity = matcher.entities.get('civilians')?.type === 'civilians' ? 'civilians' : null
    const alias = text.words[at]?.text ?? ''
    return [
      {
        span: seenSpanOfWords(text, { from: at, to: at }),
        from: at,
        to: at,
        cut: 0,
        alias,
        entity,
        candidates: entity === null ? [] : [entity],
        framing: 'neutral',
        mentionForm: 'nominal',
        reason: { code: 'counted', facts: { alias } }
      }
    ]
  })
}
