import { render } from '@testing-library/react'
import type { OpenArticle } from '../../src/renderer/src/state/open-article'

/** The words of an article on a page, as the reader sets them: one text node to a paragraph. */
export function renderPage({ article, paragraphs }: OpenArticle): HTMLElement {
  const { container } = render(
    <>
      {paragraphs.map(({ index, start, end }) => (
        <div key={start}>
          <span aria-hidden="true">{index + 1}</span>
          <p data-start={start} dir="rtl" lang="ar">
            {article.text.slice(start, end)}
          </p>
          <button type="button">حاشية</button>
        </div>
      ))}
    </>
  )
  return container
}
