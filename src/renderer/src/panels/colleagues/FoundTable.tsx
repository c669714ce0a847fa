import type { ComponentType } from 'react'
import type { PlannedFile } from '#core/taking/plan'
import { ownFiles } from '#core/taking/recognise-format'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Colleagues.module.css'

type FoundTableProps<F extends PlannedFile> = {
  readonly files: readonly F[]
  readonly label: string
  /** A last column, by its heading. */
  readonly more?: { readonly heading: string; readonly Cell: ComponentType<{ readonly file: F }> }
}

/** The most files that are listed, those with a loss before the others. */
const shown = 100

function isWhole({ format, documents, withoutArticle, orphans }: PlannedFile): boolean {
  return format !== null && documents > 0 && withoutArticle + orphans === 0
}

function worstFirst<F extends PlannedFile>(files: readonly F[]): readonly F[] {
  return files.toSorted((a, b) => Number(isWhole(a)) - Number(isWhole(b)))
}

/** Of each file: its format, its readings and articles, and how its annotations fit. */
export function FoundTable<F extends PlannedFile>({ files, label, more }: FoundTableProps<F>) {
  const { colleagues, takeIn } = useStrings()
  const language = useLanguage()
  const listed = files.length > shown ? worstFirst(files).slice(0, shown) : files
  const headings = [colleagues.file, colleagues.format, colleagues.articles, colleagues.tags]
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {[...headings, ...(more ? [more.heading] : [])].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listed.map((file, index) => (
          <tr key={`${index}:${file.name}`}>
            <td>
              <bdi>{file.name}</bdi>
            </td>
            <td>
              <Format id={file.format} />
            </td>
            <td>
              <Lines lines={articleLines(file, colleagues.matched, language)} />
            </td>
            <td>
              <Lines lines={tagLines(file, colleagues, language)} />
            </td>
            {more && <more.Cell file={file} />}
          </tr>
        ))}
        {files.length > shown && (
          <tr>
            <td colSpan={headings.length + (more ? 1 : 0)} className={styles['soft']}>
              {takeIn.moreFiles(files.length - shown)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Format({ id }: { readonly id: string | null }) {
  const { colleagues } = useStrings()
  if (id === null) return <span className={styles['lost']}>{colleagues.unknownFormat}</span>
  return id === ownFiles ? colleagues.ownFormat : <bdi dir="ltr">{id}</bdi>
}

type Line = { readonly words: string; readonly isLost?: boolean }

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ words, isLost = false }) => (
        <li key={words} className={isLost ? styles['lost'] : styles['number']}>
          {words}
        </li>
      ))}
    </ul>
  )
}

type Words = ReturnType<typeof useStrings>['colleagues']
type Language = ReturnType<typeof useLanguage>

function articleLines(
  { matched, newArticles, withoutArticle }: PlannedFile,
  words: Words['matched'],
  language: Language
): readonly Line[] {
  const counts = { ...matched, new: newArticles, none: withoutArticle }
  const kinds = ['text', 'letters', 'id', 'name', 'hand', 'new', 'none'] as const
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({
      words: words[kind](formatNumber(counts[kind], language)),
      isLost: kind === 'none'
    }))
}

function tagLines(
  { fitting, refound, orphans }: PlannedFile,
  words: Words,
  language: Language
): readonly Line[] {
  return [
    ...(fitting > 0 ? [{ words: words.fitting(formatNumber(fitting, language)) }] : []),
    ...(refound > 0 ? [{ words: words.refound(formatNumber(refound, language)) }] : []),
    ...(orphans > 0
      ? [{ words: words.orphans(formatNumber(orphans, language)), isLost: true }]
      : [])
  ]
}
