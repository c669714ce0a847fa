import type { Language } from '../words/language'
import { html, styleSheet, type Html } from './html'

export type Page = {
  readonly language: Language
  readonly title: string
  /** A style sheet of our own, with fonts as `data:` addresses if it holds any. */
  readonly css: string
  readonly body: Html
}

/**
 * A page that needs nothing else: its own policy allows it no script and no address outside of it, and
 * it is written in the direction of its language.
 */
export function htmlPage({ language, title, css, body }: Page): string {
  const page = html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleSheet(css)}
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return page.html
}
