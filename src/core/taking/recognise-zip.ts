/**
 * Whether an archive holds annotations, by the names of its first files: `beginning` has a character for
 * each byte. Names that articles may have as well say nothing.
 */
export function isZipOfAnnotations(beginning: string): boolean {
  return namesIn(beginning).some((name) =>
    /\.(?:ann|xmi|conllu?|parquet)$|^bundle\.json$|^annotations\/[^/]+\/[^/]+\.json$/i.test(name)
  )
}

/** What stands before each file in an archive, and where its name's length and its name are behind that. */
const [head, lengthAt, nameAt] = ['PK\u0003\u0004', 22, 26]

function namesIn(beginning: string): readonly string[] {
  return beginning
    .split(head)
    .slice(1)
    .map((entry) => {
      const length = (entry.charCodeAt(lengthAt) || 0) + 256 * (entry.charCodeAt(lengthAt + 1) || 0)
      return entry.slice(nameAt, nameAt + length)
    })
}
