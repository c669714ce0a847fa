import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The cases of a folder: `quantities.json`, a list of phrases with the value each has, and
 * `quantity-sentences.json`, sentences with their figures (`multi`) and words that are none
 * (`negative`).
 */
export function readCases(folder) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return { phrases: read('quantities.json'), ...read('quantity-sentences.json') }
}

/** Sets what is read beside what should be, by category, with every miss in words. */
export function measureAccuracy({ phrases, multi, negative }, findFigures) {
  const read = (text) => findFigures(text, { unharmed: true })
  const misses = []
  const byCategory = new Map()
  for (const phrase of phrases) {
    const score = scorePhrase(phrase, read(phrase.text))
    if (!score.all) misses.push(`${phrase.cat}: «${phrase.text}» ${score.found}`)
    byCategory.set(phrase.cat, [...(byCategory.get(phrase.cat) ?? []), score])
  }
  const sentences = multi.map((sentence) => scoreSentence(sentence, findFigures(sentence.text)))
  misses.push(...sentences.flatMap(({ miss }) => miss))
  const left = negative.filter(({ text }) => read(text).length === 0)
  for (const found of negative.filter((one) => !left.includes(one)))
    misses.push(`not a figure (${found.why}): «${found.text}»`)
  return {
    categories: [...byCategory].map(([name, scores]) => ({ name, ...countsOf(scores) })),
    total: countsOf([...byCategory.values()].flat()),
    sentences: {
      figures: sentences.reduce((sum, { wanted }) => sum + wanted, 0),
      right: sentences.reduce((sum, { right }) => sum + right, 0),
      extra: sentences.reduce((sum, { extra }) => sum + extra, 0)
    },
    negative: { count: negative.length, leftAlone: left.length },
    misses
  }
}

function scorePhrase(wanted, figures) {
  const [figure] = figures
  const score = {
    value: sameValue(figure, wanted),
    qualifier: figure?.qualifier === wanted.qualifier,
    harm: sameHarm(figure, wanted),
    details: sameDetails(figure, wanted),
    single: figures.length === 1
  }
  const found =
    figures.length === 0 ? 'was not read' : `was read as ${figures.map(inWords).join(', ')}`
  return { ...score, all: Object.values(score).every(Boolean), found }
}

/** Whether what a case states besides is right, and whether the analyst is asked just where they should be. */
function sameDetails(figure, wanted) {
  const stated = ['status', 'unit', 'subset'].filter((field) => wanted[field] !== undefined)
  return (
    figure !== undefined &&
    stated.every((field) => wanted[field] === figure[field]) &&
    (wanted.groups === undefined || sameList(figure.groups, wanted.groups)) &&
    (figure.ambiguous !== null) === (wanted.ambiguous ?? false)
  )
}

function sameValue(figure, { min, max, best, share = null }) {
  if (!figure) return false
  const bounds = figure.min === min && figure.max === max && figure.best === best
  return bounds && sameList(figure.share ?? [], share ?? [])
}

function sameHarm(figure, { harm }) {
  return figure !== undefined && sameList(figure.harm.toSorted(), harm.toSorted())
}

function sameList(found = [], wanted) {
  return found.length === wanted.length && found.every((one, at) => one === wanted[at])
}

function inWords({ text, min, max, qualifier, harm }) {
  return `«${text}» ${min ?? '?'}–${max ?? '?'} ${qualifier} ${harm.join('+') || 'no harm'}`
}

/** Figures of a sentence are right with their words, bounds, qualifier and harm. */
function scoreSentence({ text, figures }, found) {
  const isRight = (wanted) =>
    found.some(
      (figure) =>
        figure.text === wanted.text &&
        figure.min === wanted.min &&
        figure.max === wanted.max &&
        figure.qualifier === wanted.qualifier &&
        figure.subset === (wanted.subset ?? false) &&
        sameHarm(figure, wanted)
    )
  const missing = figures.filter((wanted) => !isRight(wanted))
  const extra = Math.max(0, found.length - figures.length)
  const miss = missing.map((wanted) => `sentence: ${inWords(wanted)} in «${text}»`)
  if (extra > 0) miss.push(`sentence: ${extra} too many in «${text}»`)
  return { wanted: figures.length, right: figures.length - missing.length, extra, miss }
}

function countsOf(scores) {
  const count = (field) => scores.filter((score) => score[field]).length
  return {
    phrases: scores.length,
    value: count('value'),
    qualifier: count('qualifier'),
    harm: count('harm'),
    details: count('details'),
    single: count('single'),
    all: count('all')
  }
}
