import { render } from '@testing-library/react'
import type { OpenArticle } from '../../src/renderer/src/state/open-article'
import { sheetSize } from '../../src/renderer/src/reader/text-place'

/** The words of an article on a page, as the reader sets them: in sheets, one text node each. */
export function renderPage({ article, paragraphs }: OpenArticle): HTMLElement {
  const sheets = Array.from({ length: Math.ceil(paragraphs.length / sheetSize) }, (_, at) =>
    paragraphs.slice(at * sheetSize, (at + 1) * sheetSize)
  )
  const { container } = render(
    sheets.map((sheet, at) => (
      <div key={sheet[0]?.start ?? at}>
        {sheet.map(({ index, start, end }) => (
          <div key={start}>
            <span aria-hidden="true">{index + 1}</span>
            <p data-start={start} dir="rtl" lang="ar">
              {article.text.slice(start, end)}
            </p>
            <button type="button">حاشية</button>
          </div>
        ))}
      </div>
    ))
  )
  return container
}
