import type { Page } from 'playwright/test'

export type Ink = { readonly letters: string; readonly dark: number; readonly marks: string }

/** Only the red of each pixel: on white paper, red marks leave it as it is, and letters do not. */
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
  const paragraphs = await page.locator('[data-start]').all()
  const inks: Ink[] = []
  for (const paragraph of paragraphs) {
    await paragraph.scrollIntoViewIfNeeded()
    const picture = await paragraph.screenshot({ animations: 'disabled', caret: 'hide' })
    inks.push(await channels(page, picture))
  }
  return inks
}

/** Hashes of the red and of the green channel, worked out in the page, which can decode pictures. */
function channels(page: Page, picture: Buffer): Promise<Ink> {
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('No canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const channel = (index: number) => data.filter((_, at) => at % 4 === index)
    const hash = async (values: Uint8ClampedArray<ArrayBuffer>) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', values))
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    const red = channel(0)
    const dark = red.filter((value) => value < 128).length
    return { letters: await hash(red), dark, marks: await hash(channel(1)) }
  }, picture.toString('base64'))
}
