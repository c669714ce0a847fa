import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'

/** How many points of a picture are as dark as letters are, in the rows from one to before another. */
export async function darkPoints(
  page: Page,
  file: string,
  { from, to }: { readonly from: number; readonly to: number }
): Promise<number> {
  const encoded = (await readFile(file)).toString('base64')
  return page.evaluate(
    async ({ base64, top, bottom }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (!context) throw new Error('No canvas')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, top, bitmap.width, bottom - top)
      return data.filter((value, at) => at % 4 === 0 && value < 110).length
    },
    { base64: encoded, top: from, bottom: to }
  )
}
