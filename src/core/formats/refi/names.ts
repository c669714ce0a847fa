/** The file of a project within the archive. */
export const projectFile = `project.${'qde'}`

/** Says that a project is ours, so that its positions need no proof. */
export const origin = 'Hashiya'

/** The fields of an article that stand as variables of its source. */
export const factNames = [
  'article_id',
  'title',
  'date',
  'outlet',
  'file_name',
  'text_sha256',
  'readers'
] as const
