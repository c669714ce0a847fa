import type { Format } from './format'
import { brat } from './brat/brat'
import { casJson } from './cas/json-format'
import { casXmi } from './cas/xmi-format'
import { conll } from './conll/flat'
import { conllNested } from './conll/nested'
import { conllu } from './conllu/conllu'
import { doccano, doccanoRelations } from './doccano'
import { huggingFace } from './hugging-face/hugging-face'
import { huggingFaceParquet } from './hugging-face/parquet'
import { jsonl } from './jsonl'
import { labelStudio } from './label-studio/label-studio'
import { prodigy } from './prodigy'
import { refiQda } from './refi/refi-qda'
import { csv, csvExcel } from './tables/csv'
import { w3c } from './w3c/w3c'
import { ledgerCsv, ledgerXlsx } from './tables/ledger'
import { xlsx } from './tables/xlsx'
import { triples } from './triples'
import { webannoTsv } from './webanno/webanno'
import { spacy } from './spacy'

/** Every format that a project can be exported to, the fullest first. */
export const formats: readonly Format[] = [
  jsonl,
  doccano,
  doccanoRelations,
  spacy,
  prodigy,
  brat,
  conll,
  conllNested,
  conllu,
  labelStudio,
  csv,
  csvExcel,
  xlsx,
  ledgerCsv,
  ledgerXlsx,
  webannoTsv,
  casJson,
  casXmi,
  w3c,
  huggingFace,
  huggingFaceParquet,
  refiQda,
  triples
]

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}
