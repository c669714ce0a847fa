import type { Labelled } from '../conll/bio'

/** The line that says how `Entity` is to be read, as CorefUD has it. */
export const entityHeader = '# global.Entity = eid-etype'

/**
 * What begins and ends at each token, in brackets: `(e1-CLAIM`, `(e2-FIGURE)`, `e1)`. Each bears a
 * number, so that spans may nest and cross.
 *
 * @see https://ufal.mff.cuni.cz/corefud
 */
export function entityMarks(count: number, labels: readonly Labelled[]): readonly string[] {
  const closing = Array.from({ length: count }, (): string[] => [])
  const opening = Array.from({ length: count }, (): string[] => [])
  for (const [index, { label, tokens }] of labels.entries()) {
    const id = `e${index + 1}`
    const open = `(${id}-${encoded(label)}`
    const [first, last] = [tokens.start, tokens.end - 1]
    opening[first]?.push(first === last ? `${open})` : open)
    if (first !== last) closing[last]?.push(`${id})`)
  }
  return closing.map((ends, token) => `${ends.join('')}${opening[token]?.join('') ?? ''}`)
}

/** The labels that marks stand for; a bracket without its partner is counted in `unpaired`. */
export function labelsFrom(
  marks: readonly (string | null)[],
  fields: readonly string[]
): { readonly labels: readonly Labelled[]; readonly unpaired: readonly number[] } {
  const labels: (Labelled & { readonly order: number })[] = []
  const unpaired: number[] = []
  const open = new Map<string, { label: string; start: number; order: number }>()
  let order = 0
  for (const [token, mark] of marks.entries()) {
    for (const [, opened, single, closed] of (mark ?? '').matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (opened !== undefined) {
        const { id, label } = readOpening(opened, fields)
        order += 1
        if (single === undefined) open.set(id, { label, start: token, order })
        else labels.push({ label, tokens: { start: token, end: token + 1 }, order })
        continue
      }
      const found = open.get(closed ?? '')
      open.delete(closed ?? '')
      if (!found) unpaired.push(token)
      else
        labels.push({
          label: found.label,
          tokens: { start: found.start, end: token + 1 },
          order: found.order
        })
    }
  }
  unpaired.push(...[...open.values()].map(({ start }) => start))
  return { labels: labels.toSorted((a, b) => a.order - b.order), unpaired }
}

function readOpening(opened: string, fields: readonly string[]): { id: string; label: string } {
  const values = opened.split('-')
  const at = (name: string, otherwise: number) => {
    const place = fields.indexOf(name)
    return values[place === -1 ? otherwise : place] ?? ''
  }
  return { id: at('eid', 0), label: decoded(at('etype', 1)) }
}

/** Percent signs for what ends a value of MISC, or means something in the brackets. */
function encoded(label: string): string {
  return label.replaceAll(/[%|()=\-\s\p{Cc}\p{Cs}]/gu, (sign) =>
    /\p{Cs}/u.test(sign)
      ? encodeURIComponent('\ufffd')
      : [...encodeURIComponent(sign)].length > 1
        ? encodeURIComponent(sign)
        : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
