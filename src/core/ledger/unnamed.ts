/** What tells a source from the others of its article. */
type Named = {
  readonly entity: string | null
  readonly quote: string
  readonly type: string | null
}

type Attributed = { readonly attribution: string | null; readonly sources: readonly Named[] }

/** Says of a source whether its article gives it no name. */
export type Namelessness = (source: Named) => boolean

/**
 * Which sources of the claims of one article have no name: those tagged so, and the only source of a
 * claim that is attributed to somebody unnamed. It holds for all their claims: «وأضافت» two sentences
 * later does not give them a name.
 */
export function unnamedAmong(claims: readonly Attributed[]): Namelessness {
  const unnamed = new Set(
    claims.flatMap(({ attribution, sources: [only, ...others] }) =>
      attribution === 'anonymous' && only && others.length === 0 ? [nameOf(only)] : []
    )
  )
  return (source) => source.type === 'unnamed_source' || unnamed.has(nameOf(source))
}

/** By this a party is the same as another one of its article. */
function nameOf({ entity, quote }: Named): string {
  return entity ?? quote
}
