import type { Language } from '#core/words/language'
import type { SortColumn } from '#core/ledger/book'
import type { LedgerRow, Party } from '#core/ledger/rows'
import { labelById, relationById } from '#core/scheme/rules'
import type { Attribute, Scheme } from '#core/scheme/scheme'
import { formatDate, formatNumber, wordOf } from '#core/words/said'

/** What the words of a cell depend on besides its row. */
export type Look = {
  readonly scheme: Scheme
  readonly language: Language
  readonly annotators: ReadonlyMap<string, string>
}

type Column = {
  readonly id: SortColumn
  /** In CSS pixels; a wide window gives the words what is left. */
  readonly width: number
  readonly kind: 'text' | 'number'
  readonly text: (row: LedgerRow, look: Look) => string
}

/** Every column of the grid; the words come first, since they are what a row is about. */
export const columns: readonly Column[] = [
  { id: 'quote', width: 220, kind: 'text', text: ({ quote }) => quote },
  { id: 'min', width: 72, kind: 'number', text: ({ min }, look) => numeral(min, look) },
  { id: 'max', width: 72, kind: 'number', text: ({ max }, look) => numeral(max, look) },
  { id: 'best', width: 72, kind: 'number', text: ({ best }, look) => numeral(best, look) },
  figureColumn('qualifier', 96, ({ qualifier }) => qualifier),
  figureColumn('harm', 92, ({ harm }) => harm),
  figureColumn('status', 88, ({ status }) => status),
  figureColumn('groups', 100, ({ groups }) => groups),
  figureColumn('scope', 110, ({ scope }) => scope),
  partyColumn('victims', ({ victims }) => victims),
  partyColumn('perpetrators', ({ perpetrators }) => perpetrators),
  { id: 'basis', width: 88, kind: 'text', text: basisText },
  partyColumn('sources', ({ sources }) => sources),
  {
    id: 'attribution',
    width: 110,
    kind: 'text',
    text: ({ attribution }, look) => choiceText('CLAIM', 'attribution', attribution, look)
  },
  { id: 'places', width: 110, kind: 'text', text: ({ places }) => places.join('، ') },
  { id: 'times', width: 100, kind: 'text', text: ({ times }) => times.join('، ') },
  { id: 'date', width: 104, kind: 'text', text: ({ date }, look) => dateText(date, look) },
  { id: 'article', width: 180, kind: 'text', text: ({ title }) => title },
  {
    id: 'annotator',
    width: 96,
    kind: 'text',
    text: ({ annotator }, look) => look.annotators.get(annotator) ?? annotator
  }
]

/** The columns of these ids, in the order of the grid; the words are always there. */
export function chosenColumns(ids: readonly string[]): readonly Column[] {
  return columns.filter(({ id }) => id === 'quote' || ids.includes(id))
}

/** Actors by their names in the language, several with a sign between them. */
export function partiesText(parties: readonly Party[], language: Language): string {
  const names = parties.map((party) => partyText(party, language))
  return [...new Set(names)].join(' + ')
}

export function partyText({ names, quote }: Pick<Party, 'names' | 'quote'>, language: Language) {
  return wordOf(names, language) || quote
}

/** The name of a choice of the scheme; nothing where nothing is chosen. */
export function choiceText(
  label: string,
  attribute: string,
  value: string | null | readonly string[],
  { scheme, language }: Pick<Look, 'scheme' | 'language'>
): string {
  const known = labelById(scheme, label)?.attrs.find(({ id }) => id === attribute)
  return wordsOf(known, value, language)
}

function wordsOf(
  attribute: Attribute | undefined,
  value: string | null | readonly string[],
  language: Language
): string {
  const ids = value === null ? [] : typeof value === 'string' ? [value] : value
  const words = ids.map((id) => {
    const choice = attribute?.values?.find((one) => one.id === id)
    return choice ? wordOf(choice, language) : id
  })
  return words.join(' + ')
}

function figureColumn(
  id: 'qualifier' | 'harm' | 'status' | 'groups' | 'scope',
  width: number,
  valueOf: (row: LedgerRow) => string | null | readonly string[]
): Column {
  return {
    id,
    width,
    kind: 'text',
    text: (row, look) => choiceText('FIGURE', id, valueOf(row), look)
  }
}

function partyColumn(
  id: 'victims' | 'perpetrators' | 'sources',
  partiesOf: (row: LedgerRow) => readonly Party[]
): Column {
  return {
    id,
    width: 132,
    kind: 'text',
    text: (row, { language }) => partiesText(partiesOf(row), language)
  }
}

function basisText({ perpetrators }: LedgerRow, { scheme, language }: Look): string {
  const attribute = relationById(scheme, 'perpetrator')?.attrs?.find(({ id }) => id === 'basis')
  const bases = perpetrators.map(({ basis }) => wordsOf(attribute, basis, language))
  return [...new Set(bases.filter(Boolean))].join(' + ')
}

function numeral(value: number | null, { language }: Look): string {
  return value === null ? '' : formatNumber(value, language)
}

function dateText(date: string | null, { language }: Look): string {
  return date === null ? '' : formatDate(date, language)
}
