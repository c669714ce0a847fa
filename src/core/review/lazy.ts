/** A value that is worked out when it is first asked for, and once. */
export function lazy<V>(work: () => V): () => V {
  let known: { readonly value: V } | null = null
  return () => (known ??= { value: work() }).value
}
