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
  /** Says what the paper itself makes of it («قد», «لم تتبنَّ أي جهة»): the claim is its own. */
  readonly outlet: boolean
  /** What it introduces has not happened yet: a threat, a demand, an expectation. */
  readonly unreal: boolean
  /** Colours the words beside it («ما سمّاه», «حصيلة أولية», «قد») and introduces no claim. */
  readonly phrase: boolean
  /** Its speaker is a pronoun in it («على حد قوله»). */
  readonly echoes: boolean
  /** Often a passive («يُعتقد»): without a subject of its own it is nobody's. */
  readonly impersonal: boolean
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
 * `without`, none of them («تبنّى القرار»); `alone`, no cue before it in the sentence; `clause`, that
 * it opens a clause, as a participle does that is no adjective («، مؤكدةً أنّ», «معلومات مؤكدة»).
 */
const needs = ['that', 'verb', 'shadda', 'imperfect', 'with', 'without', 'alone', 'clause'] as const
export type Need = (typeof needs)[number]

type FileCue = {
  readonly id: string
  readonly class: string
  readonly commitment: string
  readonly forms: readonly FileForm[]
  readonly frames?: boolean
  readonly speakerless?: boolean
  readonly outlet?: boolean
  readonly unreal?: boolean
  readonly phrase?: boolean
  readonly echoes?: boolean
  readonly impersonal?: boolean
}

type FileForm = {
  readonly text: string
  readonly kind?: string
  readonly needs?: string
  readonly with?: readonly string[]
}

/** All forms by their first word; of one word the longest first, then what needs a word beside it. */
export const cueForms: ReadonlyMap<string, readonly CueForm[]> = byFirstWord(
  (cuesFile.cues as readonly FileCue[]).flatMap((cue) =>
    cue.forms.map((form): CueForm => ({
      cue: cueOf(cue),
      text: form.text,
      words: foldedWords(form.text).words.map(({ text }) => text),
      kind: kindOf(form.kind),
      needs: needOf(form.needs),
      with: (form.with ?? []).map(foldWord),
      endsInMaqsura: /ى\p{M}*$/u.test(form.text)
    }))
  )
)

function cueOf(cue: FileCue): Cue {
  const { id, commitment } = cue
  return {
    id,
    class: cue.class,
    commitment,
    frames: cue.frames === true,
    speakerless: cue.speakerless === true,
    outlet: cue.outlet === true,
    unreal: cue.class === 'commit' || cue.unreal === true,
    phrase: cue.phrase === true,
    echoes: cue.echoes === true,
    impersonal: cue.impersonal === true
  }
}

/** First words of descriptions of a source that has no name of its own. */
export const sourceNouns: ReadonlySet<string> = new Set([
  ...cuesFile.sources.flatMap((phrase) => foldedWords(phrase).words[0]?.text ?? []),
  ...'المصدر المصادر مواقع موقع صفحات حسابات وسايل ناشطين نشطاء مسوولون مسوولين'.split(' '),
  ...'مراسلو مراسلون شاهد مراقبون محللون'.split(' '),
  ...officeNouns()
])

/** Office holders without a name, and whose they are: «قائد في "قسد"». */
export const offices: ReadonlySet<string> = new Set(officeNouns())

function officeNouns(): readonly string[] {
  return 'قايد قيادي ضابط مسوول ناطق متحدث عضو مصدر مدير'.split(' ')
}

function byFirstWord(forms: readonly CueForm[]): ReadonlyMap<string, readonly CueForm[]> {
  const map = new Map<string, CueForm[]>()
  for (const form of forms) {
    const first = form.words[0] ?? ''
    map.set(first, [...(map.get(first) ?? []), form])
  }
  return new Map(
    [...map].map(([first, group]) => [
      first,
      group.toSorted(
        (a, b) =>
          b.words.length - a.words.length || Number(b.needs === 'with') - Number(a.needs === 'with')
      )
    ])
  )
}

function kindOf(kind: string | undefined): CueForm['kind'] {
  return kind === 'noun' || kind === 'preposition' ? kind : 'verb'
}

function needOf(name: string | undefined): Need | null {
  return needs.find((need) => need === name) ?? null
}
