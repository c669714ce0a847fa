import { useEffect, useState } from 'react'
import type { Matcher } from '#core/actors/matcher'
import { furtherMentions, type FurtherMention } from '#core/suggest/further-mentions'

/** How long one stretch of the search may keep the window waiting, in milliseconds. */
const stretch = 10

type Search = { readonly found: readonly FurtherMention[]; readonly done: boolean }

/** Looks through the article in short stretches, so that keys are answered in between. */
export function useMentions(
  text: string,
  { words, entity }: { readonly words: string; readonly entity: string | null },
  matcher: Matcher
): Search {
  const [search, setSearch] = useState<Search>({ found: [], done: false })

  useEffect(() => {
    const steps = furtherMentions(text, { words, entity }, matcher)
    const found: FurtherMention[] = []
    let timer: number | undefined
    const go = () => {
      const until = performance.now() + stretch
      do {
        const step = steps.next()
        if (step.done) return setSearch({ found, done: true })
        found.push(...step.value)
      } while (performance.now() < until)
      timer = window.setTimeout(go)
    }
    go()
    return () => window.clearTimeout(timer)
  }, [text, words, entity, matcher])

  return search
}
