/** Our own files: readings, alone or with their articles, in a bundle or a project's folder. */
export const ownFiles = 'hashiya'

/** How much of a file is looked at, in UTF-16 units. */
export const beginningLength = 256_000

/**
 * Which format a file is of, by its name and the beginning of its text: the id of one of ours, or
 * `hashiya` for files of a project. Null where it is none: an article, or something else.
 */
export function recogniseFormat(name: string, beginning: string): string | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const known = byEnding[ending]
  if (known) return known
  const text = beginning.replace(/^\ufeff/, '').trimStart()
  if (text.startsWith('#FORMAT=WebAnno TSV 3')) return 'webanno-tsv'
  if (/^(?:<\?xml[^>]*>\s*)?<(?:\w+:)?XMI\b/.test(text)) return 'cas-xmi'
  if (/^[[{]/.test(text)) return ofJson(text)
  return ofTokens(text) ?? ofTable(text, ending)
}

const byEnding: Readonly<Record<string, string>> = {
  ann: 'brat',
  qdpx: 'refi-qda',
  parquet: 'hugging-face-parquet',
  conllu: 'conllu',
  xmi: 'cas-xmi',
  xlsx: 'xlsx'
}

/** JSON is told by the names of its fields; the fuller formats come first. */
const jsonMarks: readonly (readonly [RegExp, string])[] = [
  [/"format"\s*:\s*"hashiya\.jsonl"/, 'jsonl'],
  [/"format"\s*:\s*"hashiya\.(?:reading|article|bundle|project)"/, ownFiles],
  [/"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"/, 'cas-json'],
  [/"@context"[^]{0,200}anno\.jsonld|"type"\s*:\s*"Annotation(?:Collection|Page)?"/, 'w3c'],
  [
    /"(?:annotations|completions|predictions)"\s*:\s*\[[^]*"(?:result|from_name)"\s*:/,
    'label-studio'
  ],
  [/"result"\s*:\s*\[[^]*"from_name"/, 'label-studio'],
  [/"ner_tags"\s*:\s*\[/, 'hugging-face'],
  [/"(?:start_offset|end_offset)"\s*:/, 'doccano-relations'],
  [/"(?:label|labels|seq_label)"\s*:\s*\[\s*(?:\]|\[)/, 'doccano'],
  [/"(?:answer|_input_hash|_task_hash|_session_id|token_start)"\s*:/, 'prodigy'],
  [/"spans"\s*:\s*\[|"entities"\s*:\s*\[\s*\[/, 'spacy']
]

function ofJson(text: string): string | null {
  return jsonMarks.find(([mark]) => mark.test(text))?.[1] ?? null
}

/** Lines of tokens: ten columns, or a word with its tags behind it. */
function ofTokens(text: string): string | null {
  if (text.startsWith('-DOCSTART-')) return 'conll'
  const lines = text
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
  const words = lines.filter((line) => !line.startsWith('#')).slice(0, 200)
  if (words.length === 0) return null
  if (words.every((line) => line.split('\t').length === 10)) return 'conllu'
  const columns = words.map((line) => line.trim().split(/\s+/))
  if (!columns.every((line) => line.length > 1 && isTag(line.at(-1)))) return null
  return columns.some((line) => line.length > 2 && isTag(line.at(-2))) ? 'conll-nested' : 'conll'
}

function isTag(column = ''): boolean {
  return /^(?:O|[BIESLU]-\S+)$/.test(column)
}

/** A table whose first row names labels and offsets. */
function ofTable(text: string, ending: string): string | null {
  if (!['csv', 'tsv'].includes(ending)) return null
  const [first = ''] = text.split(/\r?\n/)
  const names = first.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim())
  return ['label', 'start', 'end'].every((name) => names.includes(name)) ? 'csv' : null
}
