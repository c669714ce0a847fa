/** The ids of all formats, in the order of their list: for whoever speaks of formats without writing one. */
export const formatIds = [
  'jsonl',
  'doccano',
  'doccano-relations',
  'spacy',
  'prodigy',
  'brat',
  'conll',
  'conll-nested',
  'conllu',
  'label-studio',
  'csv',
  'csv-excel',
  'xlsx',
  'ledger-csv',
  'ledger-xlsx',
  'webanno-tsv',
  'cas-json',
  'cas-xmi',
  'w3c',
  'hugging-face',
  'hugging-face-parquet',
  'refi-qda',
  'triples'
] as const

export type FormatId = (typeof formatIds)[number]
