/*
 * Runs in the page; everything it needs must be inside it.
 *
 * The window's own `desk` hangs in React's tree as a context value. With it the benchmark can
 * see the answer of `article.open` in the moment the workbench gets it, hold it back until the
 * page is at rest, and start the clock there: the disk, the main process and the copying between
 * the processes are outside of what is measured.
 */
export function installDesk() {
  const bench = (window.bench ??= {})
  const desk = findDesk()
  const ask = desk.ask
  let started = 0
  const shown = new Map()

  desk.ask = async (call, asked) => {
    const answer = await ask(call, asked)
    if (call !== 'article.open') return answer
    await bench.settled()
    await new Promise((done) => setTimeout(done))
    started = performance.now()
    return answer
  }

  bench.desk = desk
  bench.words = () => document.querySelector('p[data-start]')
  bench.scroller = () => {
    let element = bench.words()
    while (element && getComputedStyle(element).overflowY !== 'auto')
      element = element.parentElement
    return element
  }

  /** The data of an article, as the bridge brings it; the reader is left alone. */
  bench.fetch = async (article) => {
    const answer = await ask('article.open', { article })
    if (!answer.ok || answer.value.locked || answer.value.notes.length > 0)
      throw new Error(`${article} was not read whole`)
    return answer.value
  }

  /** Opens an article by its line in the library, and times from answer to painted page. */
  bench.open = async (article) => {
    const painted = bench.whenChanged(document.body, () => {
      if (desk.store.get().open?.article.id !== article || !bench.words()) return null
      return bench.isWhole(shown.get(article) ?? { from: 0, to: 1 }) ? bench.painted() : null
    })
    document.getElementById(`article-${article}`).click()
    const end = await painted
    await bench.settled()
    shown.set(article, bench.inView())
    return end - started
  }

  /** The part of the text that the window shows, found by pointing at it: that moves nothing. */
  bench.inView = () => {
    const { top, bottom } = bench.scroller().getBoundingClientRect()
    const { left, right } = bench.words().getBoundingClientRect()
    const probe = (y, step) => {
      for (let at = y; at > top && at < bottom; at += step) {
        const found = document.elementFromPoint((left + right) / 2, at)?.closest('p[data-start]')
        if (found) return found
      }
      return null
    }
    const [first, last] = [probe(top + 3, 6), probe(bottom - 3, -6)]
    if (!first || !last) return null
    return { from: startOf(first), to: startOf(last) + last.textContent.length }
  }

  /** Whether every tag of this part of the text is drawn. */
  bench.isWhole = (part) => {
    if (!part) return false
    const drawn = new Set()
    for (const mark of bench.marks()) drawn.add(mark.getAttribute('data-tag'))
    const { tags } = desk.store.get().open.reading
    return tags.every(
      ({ id, span }) => span.end <= part.from || span.start >= part.to || drawn.has(id)
    )
  }

  bench.marks = () => document.querySelectorAll('svg g[data-tag]')

  function startOf(words) {
    return Number(words.getAttribute('data-start'))
  }

  function findDesk() {
    const root = document.getElementById('root')
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'))
    for (let fiber = root[key]; fiber; fiber = fiber.child) {
      const value = fiber.memoizedProps?.value
      if (value?.store && value.ask) return value
    }
    throw new Error('The desk is not where it was in the page.')
  }
}
