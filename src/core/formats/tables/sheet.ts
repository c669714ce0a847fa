import { asXString, element, inContent } from '../xml/escape'
import { printed, type Cell } from '../../actors/csv'

/** A row of a sheet of Office Open XML, its texts within the row, numbers as numbers. */
export function sheetRow(number: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, index) => sheetCell(`${columnName(index)}${number}`, cell))
  return `<row r="${number}">${written.join('')}</row>\n`
}

function sheetCell(r: string, cell: Cell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`
  const text = inContent(asXString(printed(cell)))
  return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A, B, … Z, AA, AB, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`
}

/** The number of a column in a cell's name; null for a name that has none. */
export function columnIndex(r: string): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(r)?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export const sheetStart =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<sheetData>\n`
export const sheetEnd = '</sheetData></worksheet>\n'

const office = 'http://schemas.openxmlformats.org'
const relations = `${office}/officeDocument/2006/relationships`
const packageRelations = `${office}/package/2006/relationships`
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook that say which sheets there are. */
export function workbookParts(
  sheets: readonly string[]
): readonly (readonly [name: string, xml: string])[] {
  const list = sheets.map((name, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })
  )
  const links = sheets.map((_name, index) =>
    relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)
  )
  const inside = [element('sheets', {}, list.join(''))]
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      part('Relationships', packageRelations, [
        relationship(1, 'officeDocument', 'xl/workbook.xml')
      ])
    ],
    [
      'xl/workbook.xml',
      part('workbook', `${office}/spreadsheetml/2006/main`, inside, { 'xmlns:r': relations })
    ],
    ['xl/_rels/workbook.xml.rels', part('Relationships', packageRelations, links)]
  ]
}

function contentTypes(sheets: readonly string[]): string {
  const ContentType = 'application/vnd.openxmlformats-package.relationships+xml'
  return part('Types', `${office}/package/2006/content-types`, [
    element('Default', { Extension: 'rels', ContentType }),
    override('/xl/workbook.xml', `${main}.sheet.main+xml`),
    ...sheets.map((_name, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${main}.worksheet+xml`)
    )
  ])
}

function override(PartName: string, ContentType: string): string {
  return element('Override', { PartName, ContentType })
}

function relationship(number: number, type: string, Target: string): string {
  return element('Relationship', { Id: `rId${number}`, Type: `${relations}/${type}`, Target })
}

function part(
  name: string,
  xmlns: string,
  children: readonly string[],
  more: Readonly<Record<string, string>> = {}
): string {
  const xml = element(name, { xmlns, ...more }, children.join(''))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}\n`
}
