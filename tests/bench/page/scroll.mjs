/* Runs in the page; everything it needs must be inside it. */
export function installScroll() {
  const { bench } = window
  let watching = null

  /** Notes every frame of the page's main thread until `stopWatching`. */
  bench.watchFrames = (isOurs) => {
    const frames = []
    let bare = 0
    watching = { frames, bareFrames: () => bare, on: true }
    const own = watching
    const frame = (time) => {
      if (!own.on) return
      frames.push(time)
      if (isOurs && !bench.isWhole(bench.inView())) bare += 1
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }

  /**
   * The longest time between two frames, how many frames never came (a frame is due every
   * sixtieth of a second), and in how many a tag in view was not drawn yet.
   */
  bench.stopWatching = () => {
    watching.on = false
    const { frames } = watching
    const gaps = frames.slice(1).map((time, at) => time - frames[at])
    const due = 1000 / 60
    return {
      longest: Math.max(...gaps),
      dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / due) - 1), 0),
      frames: frames.length,
      bare: watching.bareFrames()
    }
  }

  /** Scrolls to a part of the article's height, and waits until the page rests there. */
  bench.goTo = async (isOurs, share) => {
    const scroller = isOurs ? bench.scroller() : bench.bound().scroller
    scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
    await bench.settled()
    const { left, top, width, height } = scroller.getBoundingClientRect()
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  }

  /** Jumps to a place that was never shown; the time until its text and all its tags are painted. */
  bench.jump = async (isOurs, share) => {
    await bench.goTo(isOurs, 0)
    const scroller = isOurs ? bench.scroller() : bench.bound().scroller
    const top = share * (scroller.scrollHeight - scroller.clientHeight)
    await new Promise((done) => setTimeout(done))
    const started = performance.now()
    scroller.scrollTop = top
    for (;;) {
      const painted = await bench.painted()
      if (!isOurs || bench.isWhole(bench.inView())) return painted - started
    }
  }
}
