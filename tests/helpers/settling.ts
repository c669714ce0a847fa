import { apply } from '#core/annotation/edits'
import type { Reading } from '#core/annotation/reading'
import { differencesOf } from '#core/review/differences'
import { casesOf, inOrder, type Case, type Cases } from '#core/review/disputes'
import { settlingEdit, type Choice, type Deed } from '#core/review/settling'
import { reading as drawn } from './notation'
import { severalText } from './several-readings'

export type Named = readonly { readonly annotator: string; readonly reading: Reading }[]

/** The cases of readings of one text. */
export function cases(readings: Named, text = severalText): Cases {
  const ordered = inOrder(readings)
  return casesOf(ordered, differencesOf(text, ordered))
}

/** A decision of Rima's, with ids that are never the same. */
export function deed(words = ''): Deed {
  let serial = 0
  const run = Math.random().toString(36).slice(2)
  return {
    at: '2024-03-01T09:00:00.000Z',
    by: 'rima',
    reason: 'slip',
    words,
    newId: (kind) => `${kind}-${run}-${(serial += 1)}`
  }
}

/** The gold reading after these choices. */
export function settle(all: Cases, gold: Reading, choices: readonly Choice[]): Reading {
  return apply(gold, settlingEdit(all, gold, choices, deed()))
}

/** An annotator's reading, drawn. */
export function read(annotator: string, notation: string) {
  const { article, reading } = drawn(notation)
  return { annotator, reading, text: article.text }
}

/** What these readings leave to be settled. */
export function of(...readings: readonly ReturnType<typeof read>[]): Cases {
  return cases(readings, readings[0]!.text)
}

export const layla = read('layla', 'هاجم ‹ACTOR#a:وداعش› ‹ACTOR#b:قسد› و‹FIGURE#c:أربعة›')
export const omar = read('omar', 'هاجم و‹ACTOR#a:داعش› ‹CLAIM#b:قسد› و‹FIGURE#c:أربعة›')
export const rana = read('rana', 'هاجم و‹ACTOR#a:داعش› ‹ACTOR#b:قسد› وأربعة')

/** Takes the first candidate. */
export const take = (one: Case): Choice => ({ of: one, answer: { is: 'take', candidate: 0 } })
