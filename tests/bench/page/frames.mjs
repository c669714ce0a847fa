/*
 * Runs in the page; everything it needs must be inside it.
 *
 * The end of every measurement, ours and the bound's, is `painted()`: the next animation frame,
 * and right after it a task that goes before all others, so that style, layout and paint of the
 * frame are done and nothing else is. It answers with the time on the page's own clock.
 */
export function installFrames() {
  const bench = (window.bench ??= {})
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

  bench.painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        void scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' })
      })
    )

  /** Asks after every change of the page; the first answer that is not null, or an error in time. */
  bench.whenChanged = (root, answer) =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error('The page did not change as expected.')), 30_000)
      const observer = new MutationObserver(() => {
        const found = answer()
        if (found === null) return
        observer.disconnect()
        clearTimeout(late)
        done(found)
      })
      observer.observe(root, { childList: true, subtree: true })
    })

  /** Waits until the page has had nothing to do for a while. */
  bench.settled = async () => {
    for (let calm = 0; calm < 4;) {
      const before = performance.now()
      await nextFrame()
      await nextFrame()
      calm = performance.now() - before < 50 ? calm + 1 : 0
      await pause(30)
    }
  }
}
