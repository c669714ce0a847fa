import type { Page } from 'playwright/test'

export type Ink = { readonly letters: string; readonly dark: number; readonly marks: string }

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The ink of each paragraph of the article, in a window that is so high that all of it is in sight.
 * Only the red of each pixel: on white paper, red marks leave it as it is, and letters do not.
 */
export async function inkOf(page: Page): Promise<Ink[]> {
  await page.evaluate(() => {
    const root = document.documentElement
    root.style.setProperty('--paper', '#ffffff')
    root.style.setProperty('--ink', '#000000')
    root.style.setProperty('--ink-soft', '#000000')
    for (const name of ['--hit', '--hit-current', '--hit-edge', '--lens', '--lens-direction'])
      root.style.setProperty(name, '#ff0000')
    root.style.setProperty('--ink-faint', '#ff0000')
    // Of tags and suggestions alike, also of those that are drawn later.
    for (let label = 0; label < 6; label += 1) root.style.setProperty(`--label-${label}`, '#ff0000')
  })
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  const inside = await page.getByRole('article').evaluate(({ scrollHeight }) => scrollHeight)
  await page.setViewportSize({ ...size, height: inside + 300 })
  await allDrawn(page)
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const boxes = await page.locator('[data-start]').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph): Box => {
      const { x, y, width, height } = paragraph.getBoundingClientRect()
      return { x, y, width, height }
    })
  )
  const inks = await channels(page, picture, boxes)
  await page.setViewportSize(size)
  return inks
}

/** Waits until nothing more is drawn over the letters. */
async function allDrawn(page: Page): Promise<void> {
  const marks = page.locator('svg g')
  for (let before = -1, same = 0; same < 3;) {
    const now = await marks.count()
    same = now === before ? same + 1 : 0
    before = now
    await page.waitForTimeout(50)
  }
}

/** Hashes of the red and of the green channel of each box, worked out in the page, which can decode pictures. */
function channels(page: Page, picture: Buffer, boxes: readonly Box[]): Promise<Ink[]> {
  return page.evaluate(
    async ({ encoded, boxes: cut }) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (!context) throw new Error('No canvas')
      context.drawImage(bitmap, 0, 0)
      const hash = async (values: Uint8Array<ArrayBuffer>) => {
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', values))
        return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      }
      const inks: { letters: string; dark: number; marks: string }[] = []
      for (const { x, y, width, height } of cut) {
        const [left, top] = [Math.floor(x), Math.floor(y)]
        const [right, bottom] = [Math.ceil(x + width), Math.ceil(y + height)]
        const { data } = context.getImageData(left, top, right - left, bottom - top)
        const red = new Uint8Array(data.length / 4)
        const green = new Uint8Array(data.length / 4)
        let dark = 0
        for (let at = 0; at < red.length; at += 1) {
          red[at] = data[4 * at] ?? 0
          green[at] = data[4 * at + 1] ?? 0
          if ((red[at] ?? 0) < 128) dark += 1
        }
        inks.push({ letters: await hash(red), dark, marks: await hash(green) })
      }
      return inks
    },
    { encoded: picture.toString('base64'), boxes: [...boxes] }
  )
}
