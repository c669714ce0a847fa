import { alphaUOf, alphaUSums } from './alpha-u'
import { cohenKappa, fleissKappa, krippendorffAlpha, type Coding } from './coding'
import { outside, type Compared } from './compared'
import { figureAgreement, figureScores } from './figure-scores'
import { faultOf } from './continuum'
import { gammaOf, gammaSums, type GammaOptions } from './gamma'
import { measured, undefinedFor, type Measured } from './measured'
import { f1, spanScores } from './span-scores'
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
export type MeasureId = (typeof measureIds)[number]

/** A measure worked out over some articles, and worked out anew over any choice of them. */
export type Worked = {
  readonly over: (articles: readonly number[]) => Measured
  /** How many random continua γ was compared with; null for measures without chance. */
  readonly samples: number | null
  /** False where a search was cut short, so that the value is an estimate. */
  readonly isExact: boolean
}

export type How = { readonly label: string | null; readonly gamma?: GammaOptions }

/** Works one measure out over articles, of one label only or of all of them. */
export function workOut(id: MeasureId, compared: readonly Compared[], how: How): Worked {
  return measures[id](compared, how)
}

type Work = (compared: readonly Compared[], how: How) => Worked

const measures: Readonly<Record<MeasureId, Work>> = {
  f1_exact: ofSpans('exact'),
  f1_partial: ofSpans('partial'),
  f1_type: ofSpans('type'),
  kappa_cohen_token: ofWords(lightKappa),
  kappa_fleiss_token: ofWords(fleissKappa),
  alpha_nominal_token: ofWords(krippendorffAlpha),
  alpha_u: (compared, { label }) => {
    const sums = compared.map((one) => alphaUSums(one.continuum(label)))
    return plain((articles) => alphaUOf(picked(sums, articles)))
  },
  u_alpha: ofUnits('u'),
  bar_u_alpha: ofUnits('bar'),
  cu_alpha: ofUnits('cu'),
  gamma: ofGamma('gamma'),
  gamma_cat: ofGamma('gammaCat'),
  number_equal: ofFigures('equal'),
  number_overlap: ofFigures('overlapping'),
  harm_equal: ofFigures('sameHarm')
}

function plain(over: Worked['over']): Worked {
  return { over, samples: null, isExact: true }
}

function picked<P>(parts: readonly P[], articles: readonly number[]): readonly P[] {
  return articles.flatMap((index) => parts[index] ?? [])
}

function ofSpans(standard: 'exact' | 'partial' | 'type'): Work {
  return (compared, { label }) => {
    const scores = compared.map((one) => spanScores(one, label))
    return plain((articles) => f1(picked(scores, articles), standard))
  }
}

function ofFigures(what: 'equal' | 'overlapping' | 'sameHarm'): Work {
  return (compared, { label }) => {
    const scores = compared.map((one) => figureScores(one, label))
    return plain((articles) => figureAgreement(picked(scores, articles), what))
  }
}

function ofWords(measure: (coding: Coding<string>) => Measured): Work {
  return (compared, { label }) => {
    const codings = compared.map((one) => one.words(label))
    return plain((articles) => {
      const coding = picked(codings, articles).flat()
      const untouched = coding.every(({ item }) => item.every((value) => value === outside))
      return untouched ? undefinedFor('no-data') : measure(coding)
    })
  }
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

function ofUnits(key: Exclude<keyof UAlphas, 'k'>): Work {
  return (compared, { label }) => {
    const parts = compared.map((one) => {
      const continuum = one.continuum(label)
      const fault = faultOf([continuum])
      return { fault, sums: fault === 'overlapping' ? null : uSums(continuum) }
    })
    return plain((articles) => {
      const chosen = picked(parts, articles)
      const faults = new Set(chosen.map(({ fault }) => fault))
      if (faults.has('overlapping')) return undefinedFor('overlapping')
      const [only] = faults
      if (faults.size === 1 && only) return undefinedFor(only)
      return uAlphasOf(chosen.map(({ sums }) => sums).filter((sums) => sums !== null))[key]
    })
  }
}

function ofGamma(key: 'gamma' | 'gammaCat'): Work {
  return (compared, { label, gamma = {} }) => {
    const continua = compared.map((one) => one.continuum(label))
    const sums = gammaSums(continua, gamma)
    const { samples, isExact } = gammaOf(sums)
    return { over: (articles) => gammaOf(picked(sums, articles))[key], samples, isExact }
  }
}
