import { matcherOf, type Matcher } from '#core/actors/matcher'
import type { Scheme } from '#core/scheme/scheme'
import { findAll } from '#core/suggest/find-all'
import { partSize, type FromWorker, type ToWorker } from './find-messages'

// The worker's own place: it knows the last register and scheme that it was told.
let known: { readonly matcher: Matcher; readonly scheme: Scheme } | null = null

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'know') known = { matcher: matcherOf(data.register), scheme: data.scheme }
  else if (known) {
    const { number, text, published } = data
    const found = findAll(text, known.matcher, known.scheme, { published })
    const parts = Math.max(
      1,
      Math.ceil(Math.max(found.proposals.length, found.edges.length) / partSize)
    )
    for (let part = 0; part < parts; part += 1) {
      const [from, to] = [part * partSize, (part + 1) * partSize]
      const answer: FromWorker = {
        number,
        proposals: found.proposals.slice(from, to),
        edges: found.edges.slice(from, to),
        isLast: part === parts - 1
      }
      postMessage(answer)
    }
  }
})
