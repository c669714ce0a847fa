/*
 * Runs in the page; everything it needs must be inside it.
 *
 * The bound: what the browser itself takes to show the same. The same paragraphs as plain `<p>`
 * in a scroller of the same place and size, in the reader's own font, width and line height, and
 * the tags as ranges in CSS highlights. No margin notes, no numbers, no library, no inspector.
 */
export function installBound() {
  const bench = (window.bench ??= {})
  const labels = ['ACTOR', 'CLAIM', 'FIGURE', 'CUE']
  let shown = null

  /** Hides the app and readies the style; what is measured starts after that. */
  bench.enterBound = async () => {
    const words = bench.words()
    const { top, left, width, height } = bench.scroller().getBoundingClientRect()
    const { fontFamily, fontSize, lineHeight, color, width: column } = getComputedStyle(words)
    const start = words.getBoundingClientRect().left - left
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      .bound { position: fixed; top: ${top}px; left: ${left}px; width: ${width}px;
        height: ${height}px; overflow-y: auto; scrollbar-gutter: stable;
        background: var(--paper); padding: 28px 0 40vh; direction: rtl; }
      .bound p { margin: 0; margin-left: ${start}px; margin-right: auto; width: ${column};
        padding-block-end: 0.9em; white-space: pre-wrap; overflow-wrap: break-word;
        font: ${fontSize}/${lineHeight} ${fontFamily}; color: ${color}; }
      ${labels.map((label, at) => `::highlight(${label}) { background: hsl(${at * 90} 60% 80%) }`).join('\n')}`)
    document.adoptedStyleSheets = [sheet]
    document.getElementById('root').style.display = 'none'
    await bench.settled()
  }

  bench.leaveBound = async () => {
    shown?.scroller.remove()
    shown = null
    CSS.highlights.clear()
    document.adoptedStyleSheets = []
    document.getElementById('root').style.display = ''
    await bench.settled()
  }

  /** From the data in memory to the painted page, in milliseconds. */
  bench.showBound = async (view) => {
    await new Promise((done) => setTimeout(done))
    const started = performance.now()
    shown = draw(view)
    return (await bench.painted()) - started
  }

  bench.bound = () => shown

  function draw({ article: { text }, reading: { tags } }) {
    const scroller = document.createElement('div')
    scroller.className = 'bound'
    const lines = []
    for (let start = 0; start <= text.length;) {
      const found = text.indexOf('\n', start)
      const end = found === -1 ? text.length : found
      if (end > start) {
        const paragraph = document.createElement('p')
        const node = document.createTextNode(text.slice(start, end))
        paragraph.append(node)
        scroller.append(paragraph)
        lines.push({ start, end, node })
      }
      start = end + 1
    }
    const highlights = Object.fromEntries(labels.map((label) => [label, new Highlight()]))
    let at = 0
    for (const { label, span } of tags) {
      while (lines[at].end <= span.start) at += 1
      const { start, node } = lines[at]
      highlights[label].add(rangeIn(node, span.start - start, span.end - start))
    }
    for (const label of labels) CSS.highlights.set(label, highlights[label])
    document.body.append(scroller)
    return { scroller, lines, highlights }
  }

  bench.rangeIn = rangeIn
  function rangeIn(node, start, end) {
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, end)
    return range
  }
}
