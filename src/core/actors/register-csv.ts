import { bad, good, type Outcome, type Problem } from '../outcome'
import { guarded, readCsv, unguarded, writeCsv, type CsvRow } from './csv'
import {
  aliasLimit,
  aliasSchema,
  registerOf,
  registerSchema,
  resolveActor,
  type Alias,
  type Entity,
  type Register
} from './register'
import { isNameless } from './register-edits'

const columns = [
  'id',
  'type',
  'name_ar',
  'name_en',
  'alias',
  'framing',
  'ambiguous',
  'form',
  'note',
  'former_ids'
] as const
type Column = (typeof columns)[number]

/**
 * One row an alias; an actor without aliases has one row with an empty one. Cells that a
 * spreadsheet would take for a formula are guarded, and come back without their guard.
 */
export function writeRegisterCsv(register: Register): string {
  const rows = register.entities.flatMap((entity) => {
    const { id, type, names, note } = entity
    const aliases: readonly (Alias | null)[] = entity.aliases.length > 0 ? entity.aliases : [null]
    return aliases.map((alias) => {
      const ambiguous = alias?.ambiguous === true ? 'yes' : ''
      const { text = '', framing = '', form = '' } = alias ?? {}
      const former = (entity.formerIds ?? []).join(' ')
      return [id, type, names.ar, names.en, text, framing, ambiguous, form, note ?? '', former]
    })
  })
  return writeCsv([columns, ...rows.map((cells) => cells.map(guarded))])
}

/**
 * Reads a register from a table with a heading row; columns may stand in any order and only `id`,
 * `type` and one name are needed; of an actor that `known` has, its id is enough. Rows of one id
 * make one actor, and the first row that says something about it wins. A row that cannot be read
 * is left out and noted with its line.
 */
export function readRegisterCsv(text: string, at: string, known?: Register): Outcome<Register> {
  const table = readCsv(text, at)
  if (!table.ok) return table
  const [heading, ...rows] = table.value
  const places = new Map(heading?.cells.map((name, place) => [name.trim().toLowerCase(), place]))
  const missing = (['id', 'type'] as const).find((name) => !places.has(name))
  if (missing) return bad({ code: 'register.no-column', at, facts: { column: missing } })
  const notes: Problem[] = []
  const entities = new Map<string, Entity>()
  for (const row of rows) {
    const fault = takeRow({ entities, known }, row, (column) =>
      unguarded(row.cells[places.get(column) ?? -1] ?? '')
    )
    if (fault !== null)
      notes.push({ code: 'register.row-left-out', at, facts: { line: row.line, because: fault } })
  }
  const register = registerSchema.safeParse(registerOf([...entities.values()]))
  if (!register.success) return bad({ code: 'register.bad-table', at })
  return good(register.data, notes)
}

const entityId = registerSchema.shape.entities

type Taken = { readonly entities: Map<string, Entity>; readonly known: Register | undefined }

/** Adds a row to its actor, or answers what is wrong with it. */
function takeRow(
  { entities, known }: Taken,
  { cells }: CsvRow,
  cell: (column: Column) => string
): string | null {
  const id = cell('id').trim()
  const begun = entities.get(id)
  if (begun) return takeAlias(entities, begun, aliasOf(cell))
  if (cells.every((text) => text.trim() === '')) return 'empty'
  const before = known && resolveActor(known, id)
  const entity = entityOf(id, cell, before?.type)
  if (!before && isNameless(entity.names)) return 'no-name'
  const read = entityId.safeParse([entity])
  if (!read.success) return String(read.error.issues[0]?.path[1] ?? 'shape')
  entities.set(id, entity)
  return null
}

/** Adds one more alias to an actor that an earlier row began. */
function takeAlias(
  entities: Map<string, Entity>,
  begun: Entity,
  alias: Alias | null
): string | null {
  if (!alias || begun.aliases.some(({ text }) => text === alias.text)) return null
  if (!aliasSchema.safeParse(alias).success) return 'alias'
  if (begun.aliases.length === aliasLimit) return 'aliases'
  entities.set(begun.id, { ...begun, aliases: [...begun.aliases, alias] })
  return null
}

function entityOf(id: string, cell: (column: Column) => string, knownType = ''): Entity {
  const alias = aliasOf(cell)
  const note = cell('note')
  const former = cell('former_ids').split(/\s+/).filter(Boolean)
  return {
    id,
    type: cell('type').trim() || knownType,
    names: { ar: cell('name_ar'), en: cell('name_en') },
    aliases: alias ? [alias] : [],
    ...(note === '' ? {} : { note }),
    ...(former.length === 0 ? {} : { formerIds: former })
  }
}

function aliasOf(cell: (column: Column) => string): Alias | null {
  const text = cell('alias')
  if (text.trim() === '') return null
  const form = cell('form').trim()
  return {
    text,
    framing: cell('framing').trim() || 'neutral',
    ...(/^(?:yes|true|1|نعم)$/i.test(cell('ambiguous').trim()) ? { ambiguous: true } : {}),
    ...(form === '' ? {} : { form })
  }
}
