import type { Choices, Columns } from './draft'

/** What people call the columns of a table of articles; compared without regard to capitals. */
const usual = {
  text: [
    ['text', 'full_text', 'fulltext', 'content', 'body', 'article', 'article_text', 'data.text'],
    ['النص', 'نص', 'المحتوى', 'المتن', 'نص المقال', 'نص الخبر', 'المقال']
  ],
  title: [
    ['title', 'headline', 'data.title', 'meta.title'],
    ['العنوان', 'عنوان', 'عنوان الخبر', 'عنوان المقال']
  ],
  date: [
    ['date', 'published', 'published_at', 'publication_date', 'pub_date', 'meta.date'],
    ['التاريخ', 'تاريخ', 'تاريخ النشر']
  ]
} as const

/** Which columns are taken: those that were chosen, otherwise those with a usual name. */
export function columnsFor(all: readonly string[], choices: Choices): Columns {
  const named = (part: keyof typeof usual, chosen: string | undefined) => {
    // An empty name chooses none.
    if (chosen !== undefined) return all.includes(chosen) ? chosen : null
    const names: readonly string[] = usual[part].flat()
    const found = all.map((column) => ({
      column,
      rank: names.indexOf(column.trim().toLowerCase())
    }))
    const known = found.filter(({ rank }) => rank !== -1).toSorted((a, b) => a.rank - b.rank)
    return known[0]?.column ?? null
  }
  const { textColumn, titleColumn, dateColumn } = choices
  // A table of one column leaves no choice.
  const text = named('text', textColumn) ?? (all.length === 1 && !textColumn ? all[0] : null)
  return {
    all,
    text: text ?? null,
    title: named('title', titleColumn),
    date: named('date', dateColumn)
  }
}
