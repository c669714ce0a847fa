/*
 * Runs in the page; everything it needs must be inside it.
 *
 * One tag, from the key to the painted page. The clock starts at the key event's own time stamp:
 * when the browser got it, not when the page came to it. Marks bracket the work for the trace.
 */
export function installTags() {
  const { bench } = window
  let tagged = null
  bench.tagged = () => tagged

  /** Selects a free word in our reader, and watches for the tag that a key will make of it. */
  bench.armOurs = async ({ start, end }) => {
    const { paragraphs } = bench.desk.store.get().open
    const paragraph = paragraphs.findLast((one) => one.start <= start)
    const words = document.querySelector(`p[data-start="${paragraph.start}"]`)
    words.scrollIntoView({ block: 'center' })
    await bench.settled()
    const from = start - paragraph.start
    const node = words.firstChild
    document.getSelection().setBaseAndExtent(node, from, node, from + end - start)
    await bench.settled()
    // Looked for in this one paragraph, so that looking costs next to nothing.
    const drawn = () => words.parentElement.querySelectorAll('svg g[data-tag]').length
    const before = drawn()
    let pressed = 0
    addEventListener('keydown', (event) => (pressed = begin(event)), oneCapture)
    tagged = bench.whenChanged(words.parentElement, () =>
      drawn() === before + 1 ? finish(pressed) : null
    )
  }

  /** The same for the bound: the key adds one range to one highlight. */
  bench.armBound = async (span) => {
    const { lines, highlights } = bench.bound()
    const { start, node } = lines.findLast((line) => line.start <= span.start)
    node.parentElement.scrollIntoView({ block: 'center' })
    await bench.settled()
    tagged = new Promise((done) => {
      addEventListener(
        'keydown',
        (event) => {
          const pressed = begin(event)
          highlights.ACTOR.add(bench.rangeIn(node, span.start - start, span.end - start))
          void finish(pressed).then(done)
        },
        oneCapture
      )
    })
  }

  const oneCapture = { capture: true, once: true }

  function begin(event) {
    performance.mark('bench-key', { startTime: event.timeStamp })
    return event.timeStamp
  }

  async function finish(pressed) {
    const painted = await bench.painted()
    performance.mark('bench-painted')
    return painted - pressed
  }
}
