/** What would end a value, or change what it means, and the letter or sign that stands for it. */
const values: readonly (readonly [sign: string, written: string])[] = [
  ['->', '\\->'],
  ['\\', '\\\\'],
  ['[', '\\['],
  [']', '\\]'],
  ['|', '\\|'],
  ['_', '\\_'],
  [';', '\\;'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['*', '\\*']
]
const written = new Map(values)
const read: Readonly<Record<string, string>> = { t: '\t', n: '\n' }

export function escapedValue(value: string): string {
  return value.replaceAll(/->|[\\[\]|_;\t\n*]/g, (sign) => written.get(sign) ?? sign)
}

export function unescapedValue(value: string): string {
  return value.replaceAll(/\\(->|[^])/g, (_all, sign: string) => read[sign] ?? sign)
}

/** The parts between signs that are not escaped. */
export function splitUnescaped(value: string, sign: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1
    else if (value[at] === sign) {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, value.slice(start)]
}

const textSigns: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
  '\b': '\\b'
}
const textRead: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' }

export function escapedText(text: string): string {
  return text.replaceAll(/[\\\t\n\r\f\b]/g, (sign) => textSigns[sign] ?? sign)
}

export function unescapedText(text: string): string {
  return text.replaceAll(/\\([^])/g, (_all, sign: string) => textRead[sign] ?? sign)
}
