/** What XML 1.0 has no form for, not even as a reference; line ends and tabs are fine. */
export const notXml = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/u

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;'
}

/** Text for an attribute: white space stands as references, which no parser folds into spaces. */
export function inAttribute(text: string): string {
  return text.replaceAll(/[&<>"\t\n\r\u0085\u2028]/g, (sign) => signs[sign] ?? sign)
}

/** Text between tags; line feeds may stand as they are, a carriage return may not. */
export function inContent(text: string): string {
  return text.replaceAll(/[&<>\r\u0085\u2028]/g, (sign) => signs[sign] ?? sign)
}

/** An element with its attributes, in their order; without children it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children?: string
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`)
    .join('')
  return children === undefined
    ? `<${name}${written}/>`
    : `<${name}${written}>${children}</${name}>`
}

/**
 * Text in which every sign that XML cannot hold stands as Office writes it (`_x0007_`), and so does
 * an underscore that would look like the beginning of one. ECMA-376 part 1, 22.9.2.19.
 */
export function asXString(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll(allNotXml, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase()
    return `_x${code.padStart(4, '0')}_`
  })
}

const allNotXml = new RegExp(notXml.source, 'gu')
