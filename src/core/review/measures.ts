import { alphaUOf, alphaUSums } from './alpha-u'
import {
  cohenKappa,
  fleissKappa,
  interval,
  krippendorffAlpha,
  ratio,
  type Coding,
  type Distance
} from './coding'
import { outside, type Compared } from './compared'
import { figureAgreement, figureNumbers, figureScores } from './figure-scores'
import { faultOf, type Continuum } from './continuum'
import { gammaOf, gammaSums, type GammaOptions } from './gamma'
import { lazy } from './lazy'
import { matchAgreement, matchScores } from './match-scores'
import { measured, undefinedFor, type Measured } from './measured'
import { f1, spanScores } from './span-scores'
import { addedUp, wordCounts } from './word-counts'
import { uAlphasOf, uSums, type UAlphas } from './u-alphas'

export const measureIds = [
  'f1_exact',
  'f1_partial',
  'f1_type',
  'kappa_cohen_token',
  'kappa_fleiss_token',
  'alpha_nominal_token',
  'alpha_u',
  'u_alpha',
  'bar_u_alpha',
  'cu_alpha',
  'gamma',
  'gamma_cat',
  'number_equal',
  'number_overlap',
  'harm_equal'
] as const

/**
 * Measures beside those: the plain questions, and Krippendorff's α over the numbers of figures,
 * which counts how far two numbers are apart.
 */
export const furtherMeasureIds = [
  'found',
  'same_borders',
  'same_label',
  'alpha_interval_number',
  'alpha_ratio_number'
] as const
export type MeasureId = (typeof measureIds)[number] | (typeof furtherMeasureIds)[number]

/** A measure worked out over some articles, and worked out anew over any choice of them. */
export type Worked = {
  readonly over: (articles: readonly number[]) => Measured
  /** How many random continua γ was compared with; null for measures without chance. */
  readonly samples: number | null
  /** False where a search was cut short, so that the value is an estimate. */
  readonly isExact: boolean
}

export type How = { readonly label: string | null; readonly gamma?: GammaOptions }

/** What the measures add up, for each article; each is worked out when a measure first asks for it. */
export type Sums = ReturnType<typeof sumsOf>

/** Takes articles apart for the measures, of one label only or of all of them. */
export function sumsOf(compared: readonly Compared[], { label, gamma = {} }: How) {
  const continua = lazy(() => compared.map((one) => one.continuum(label)))
  return {
    spans: lazy(() => compared.map((one) => spanScores(one, label))),
    figures: lazy(() => compared.map((one) => figureScores(one, label))),
    matches: lazy(() => compared.map((one) => matchScores(one, label))),
    numbers: lazy(() => compared.map((one) => figureNumbers(one, label))),
    words: lazy(() => wordCounts(compared.map((one) => one.words(label)))),
    alphaU: lazy(() => continua().map((continuum) => alphaUSums(continuum))),
    units: lazy(() => continua().map(unitsOf)),
    gamma: lazy(() => gammaSums(continua(), gamma))
  }
}

/** Works one measure out over the articles that were taken apart. */
export function workOut(id: MeasureId, sums: Sums): Worked {
  return measures[id](sums)
}

type Work = (sums: Sums) => Worked

const measures: Readonly<Record<MeasureId, Work>> = {
  f1_exact: ofSpans('exact'),
  f1_partial: ofSpans('partial'),
  f1_type: ofSpans('type'),
  kappa_cohen_token: ofWords(lightKappa),
  kappa_fleiss_token: ofWords(fleissKappa),
  alpha_nominal_token: ofWords(krippendorffAlpha),
  alpha_u: ({ alphaU }) => plain((articles) => alphaUOf(picked(alphaU(), articles))),
  u_alpha: ofUnits('u'),
  bar_u_alpha: ofUnits('bar'),
  cu_alpha: ofUnits('cu'),
  gamma: ofGamma('gamma'),
  gamma_cat: ofGamma('gammaCat'),
  number_equal: ofFigures('equal'),
  number_overlap: ofFigures('overlapping'),
  harm_equal: ofFigures('sameHarm'),
  found: ofMatches('found'),
  same_borders: ofMatches('sameBorders'),
  same_label: ofMatches('sameLabel'),
  alpha_interval_number: ofNumbers(interval),
  alpha_ratio_number: ofNumbers(ratio)
}

function plain(over: Worked['over']): Worked {
  return { over, samples: null, isExact: true }
}

function picked<P>(parts: readonly P[], articles: readonly number[]): readonly P[] {
  return articles.map((index) => parts[index]).filter((part) => part !== undefined)
}

function ofSpans(standard: 'exact' | 'partial' | 'type'): Work {
  return ({ spans }) => plain((articles) => f1(picked(spans(), articles), standard))
}

function ofFigures(what: 'equal' | 'overlapping' | 'sameHarm'): Work {
  return ({ figures }) => plain((articles) => figureAgreement(picked(figures(), articles), what))
}

function ofMatches(what: 'found' | 'sameBorders' | 'sameLabel'): Work {
  return ({ matches }) => plain((articles) => matchAgreement(picked(matches(), articles), what))
}

function ofNumbers(distance: Distance<number>): Work {
  return ({ numbers }) =>
    plain((articles) => {
      const alpha = krippendorffAlpha(picked(numbers(), articles).flat(), distance)
      return alpha.reason === 'no-data' ? undefinedFor('nothing-matched') : alpha
    })
}

function ofWords(measure: (coding: Coding<string>) => Measured): Work {
  return ({ words }) =>
    plain((articles) => {
      const coding = addedUp(words(), articles)
      const untouched = coding.every(({ item }) => item.every((value) => value === outside))
      return untouched ? undefinedFor('no-data') : measure(coding)
    })
}

/**
 * Cohen's κ of two annotators; of more, the mean over all pairs.
 *
 * Light (1971), “Measures of response agreement for qualitative data”, Psychological Bulletin 76.
 */
function lightKappa(coding: Coding<string>): Measured {
  const annotators = coding[0]?.item.length ?? 0
  const values: number[] = []
  for (let first = 0; first < annotators; first += 1)
    for (let second = first + 1; second < annotators; second += 1) {
      const pair = coding.map(({ item, times }) => ({
        item: [item[first] ?? null, item[second] ?? null],
        times
      }))
      const kappa = cohenKappa(pair)
      if (kappa.value === null) return kappa
      values.push(kappa.value)
    }
  if (values.length === 0) return undefinedFor('one-annotator')
  return measured(values.reduce((sum, value) => sum + value, 0) / values.length)
}

function unitsOf(continuum: Continuum) {
  const fault = faultOf([continuum])
  return { fault, sums: fault === 'overlapping' ? null : uSums(continuum) }
}

function ofUnits(key: Exclude<keyof UAlphas, 'k'>): Work {
  return ({ units }) =>
    plain((articles) => {
      const chosen = picked(units(), articles)
      const faults = new Set(chosen.map(({ fault }) => fault))
      if (faults.has('overlapping')) return undefinedFor('overlapping')
      const [only] = faults
      if (faults.size === 1 && only) return undefinedFor(only)
      return uAlphasOf(chosen.map(({ sums }) => sums).filter((sums) => sums !== null))[key]
    })
}

function ofGamma(key: 'gamma' | 'gammaCat'): Work {
  return ({ gamma }) => {
    const { samples, isExact } = gammaOf(gamma())
    return { over: (articles) => gammaOf(picked(gamma(), articles))[key], samples, isExact }
  }
}
