/**
 * Whether two values of a reading say the same: by content, whatever the order of their keys. A
 * field that is `undefined` is one that is not there.
 */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [fieldsOf(a), fieldsOf(b)]
  return (
    left.length === right.length &&
    left.every(([name, value]) => Object.hasOwn(b, name) && same(value, b[name]))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function fieldsOf(value: Readonly<Record<string, unknown>>) {
  return Object.entries(value).filter(([, held]) => held !== undefined)
}
