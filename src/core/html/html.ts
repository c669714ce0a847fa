/** Text that is HTML already; only this module makes it. */
export type Html = { readonly html: string }

type Part = Html | string | number | null | readonly Html[]

/**
 * Builds HTML from a template. Whatever is put into it is text and is escaped, so that it is safe
 * between tags and in quoted attributes; HTML that was made here, also in lists, is put in as it is,
 * and null is nothing.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = template
  return { html: first + rest.map((piece, at) => written(parts[at] ?? null) + piece).join('') }
}

const nothing: Html = { html: '' }

/** HTML where there is something to show, a number or words, otherwise nothing. */
export function when<T>(value: T | null | undefined | false, show: (value: T) => Html): Html {
  return value === null || value === undefined || value === false || value === ''
    ? nothing
    : show(value)
}

/** A style sheet of our own; it holds no text of others. */
export function styleSheet(css: string): Html {
  return { html: `<style>${css}</style>` }
}

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return isOne(part) ? part.html : part.map((one) => one.html).join('')
}

function isOne(part: Html | readonly Html[]): part is Html {
  return 'html' in part
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser would read a carriage return as a line feed, and a null as an error.
  '\r': '&#13;',
  '\0': '\ufffd'
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"'\r\0]/g, (sign) => escapes[sign] ?? sign)
}
