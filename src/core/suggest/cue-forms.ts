import { foldedWords } from '../text/folded-words'
import { foldWord } from '../text/fold'
import cuesFile from './cues.json'

/** A verb or phrase that ties a claim to its source, with what it says of the claim. */
export type Cue = {
  readonly id: string
  /** A value of the scheme's `cue_class`. */
  readonly class: string
  /** How far the source stands behind the claim: a value of the scheme's `epistemic`. */
  readonly commitment: string
  /** Only announces who speaks next («من جهته»): it is no cue by itself. */
  readonly frames: boolean
  /** Names nobody who says it («يُعتقد», «ربما»): a dropped subject means nothing. */
  readonly speakerless: boolean
}

export type CueForm = {
  readonly cue: Cue
  readonly text: string
  /** Folded; the last may be one letter, a preposition that may be written with the next word. */
  readonly words: readonly string[]
  readonly kind: 'verb' | 'noun' | 'preposition'
  readonly needs: Need | null
  /** Folded: the words of which it needs one. */
  readonly with: readonly string[]
  /** «نفى», not «نفي»: where the spelling was kept apart in the text, it tells them apart. */
  readonly endsInMaqsura: boolean
}

/**
 * What must stand by a form that is another word as well: `that`, the particle أنّ or إنّ after it;
 * `verb`, no preposition before it («دون ذكر»); `shadda`, the sign itself or the particle («بيّن»);
 * `imperfect`, such a verb after «قد»; `with`, one of certain words soon after it («نقلت … عن»);
 * `alone`, no cue before it in the sentence.
 */
export type Need = 'that' | 'verb' | 'shadda' | 'imperfect' | 'with' | 'alone'

type FileForm = {
  readonly text: string
  readonly kind?: string
  readonly needs?: string
  readonly with?: readonly string[]
}

/** All forms by their first word; of one word the longest form first. */
export const cueForms: ReadonlyMap<string, readonly CueForm[]> = byFirstWord(
  cuesFile.cues.flatMap((cue) =>
    cue.forms.map((form: FileForm): CueForm => ({
      cue: {
        id: cue.id,
        class: cue.class,
        commitment: cue.commitment,
        frames: 'frames' in cue && cue.frames === true,
        speakerless: 'speakerless' in cue && cue.speakerless === true
      },
      text: form.text,
      words: foldedWords(form.text).words.map(({ text }) => text),
      kind: kindOf(form.kind),
      needs: needOf(form.needs),
      with: (form.with ?? []).map(foldWord),
      endsInMaqsura: /ى\p{M}*$/u.test(form.text)
    }))
  )
)

/** First words of descriptions of a source that has no name of its own. */
export const sourceNouns: ReadonlySet<string> = new Set([
  ...cuesFile.sources.flatMap((phrase) => foldedWords(phrase).words[0]?.text ?? []),
  ...'المصدر المصادر مواقع موقع صفحات حسابات وسايل ناشطين نشطاء مسوولون مسوولين'.split(' '),
  ...'مراسلو مراسلون شاهد مراقبون محللون'.split(' ')
])

function byFirstWord(forms: readonly CueForm[]): ReadonlyMap<string, readonly CueForm[]> {
  const map = new Map<string, CueForm[]>()
  for (const form of forms) {
    const first = form.words[0] ?? ''
    map.set(first, [...(map.get(first) ?? []), form])
  }
  return new Map(
    [...map].map(([first, group]) => [
      first,
      group.toSorted((a, b) => b.words.length - a.words.length)
    ])
  )
}

function kindOf(kind: string | undefined): CueForm['kind'] {
  return kind === 'noun' || kind === 'preposition' ? kind : 'verb'
}

function needOf(need: string | undefined): Need | null {
  switch (need) {
    case 'that':
    case 'verb':
    case 'shadda':
    case 'imperfect':
    case 'with':
    case 'alone':
      return need
    default:
      return null
  }
}
