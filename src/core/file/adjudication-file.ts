import { z } from 'zod'
import { readingStates, type Reading } from '../annotation/reading'
import { bad, good, type Outcome } from '../outcome'
import { type ArticleText, readAnnotations, writeAnnotations } from './annotation-record'
import { readRecord } from './envelope'
import { headOf, headShape, lines, speaksOfAnother, type ReadingFile } from './reading-file'
import { readSettlements, writeSettlements } from './settlement-record'

export const adjudicationFormat = 'hashiya.adjudication'
export const adjudicationVersion = 1

const adjudicationSchema = z.looseObject({
  format: z.literal(adjudicationFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  ...headShape,
  offsetUnit: z.literal('codepoint'),
  state: z.enum(readingStates),
  annotations: z.array(z.unknown()).max(20_000),
  links: z.array(z.unknown()).max(40_000),
  decisions: z.array(z.unknown()).max(100_000)
})

/**
 * Reads the gold reading of one article: a reading, of whoever saved it last, with the decisions
 * that led to it in `settled`. What does not fit is set aside and noted, as in any reading.
 */
export function readAdjudicationFile(
  json: unknown,
  at: string,
  article: ArticleText
): Outcome<ReadingFile> {
  const record = readRecord(json, at, {
    format: adjudicationFormat,
    version: adjudicationVersion,
    schema: adjudicationSchema
  })
  if (!record.ok) return record
  const file = record.value
  const otherText = speaksOfAnother(file, at, article)
  if (otherText) return bad(otherText)
  const { notes, ...annotations } = readAnnotations(file, article, at)
  const decisions = readSettlements(file.decisions, at)
  const reading: Reading = {
    state: file.state,
    ...annotations,
    ...(decisions.settled.length === 0 ? {} : { settled: decisions.settled }),
    setAside: {
      ...annotations.setAside,
      ...(decisions.setAside.length === 0 ? {} : { settled: decisions.setAside })
    }
  }
  const head = headOf(file, adjudicationSchema.shape)
  return good({ head, reading }, [...record.notes, ...notes, ...decisions.notes])
}

/** Compact JSON with one annotation, link or decision a line. */
export function writeAdjudicationFile(
  { head, reading }: ReadingFile,
  article: ArticleText
): string {
  const { rest, ...own } = head
  const { annotations, links } = writeAnnotations(reading, article)
  const opening = JSON.stringify({
    ...rest,
    format: adjudicationFormat,
    schemaVersion: adjudicationVersion,
    minReader: adjudicationVersion,
    ...own,
    offsetUnit: 'codepoint',
    state: reading.state
  })
  const decisions = lines(writeSettlements(reading))
  return `${opening.slice(0, -1)},\n"annotations":${lines(annotations)},\n"links":${lines(links)},\n"decisions":${decisions}}\n`
}
