/** Twice as many points as on the screen, so that a printed chart is sharp. */
const scale = 2
/** Beneath the drawing, in its units: a letter of each font on white, to see whether it is there. */
const probe = { size: 40, letters: ['ب', 'B'], weights: [400, 600] } as const
const fields = probe.letters.length * probe.weights.length
/** In milliseconds; fonts that are within the picture are read in some tens. */
const patience = { step: 20, all: 10_000 } as const

/**
 * A drawing as a picture of points. A browser says that a picture is there before the fonts within
 * it are, and draws no letters until then: it is drawn again until each font shows.
 * @throws when the browser cannot draw it, or its fonts do not come.
 */
export async function pngOf(svg: string, fontRules: string): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = sizeOf(svg)
  const wide = Math.max(width, fields * probe.size)
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${height + probe.size}">` +
      `<style>${fontRules}</style>${svg}${probes(wide, height)}</svg>`
  )}`
  await picture.decode()
  const whole = canvasOf(wide, height + probe.size)
  const start = performance.now()
  for (;;) {
    whole.clearRect(0, 0, whole.canvas.width, whole.canvas.height)
    whole.drawImage(picture, 0, 0, whole.canvas.width, whole.canvas.height)
    if (showsLetters(whole, height)) break
    if (performance.now() - start > patience.all) throw new Error('The fonts did not come')
    await new Promise((resolve) => setTimeout(resolve, patience.step))
  }
  const cut = canvasOf(width, height)
  cut.drawImage(whole.canvas, 0, 0)
  const blob = await new Promise<Blob | null>((give) => cut.canvas.toBlob(give, 'image/png'))
  if (!blob) throw new Error('The canvas gave no picture')
  return new Uint8Array(await blob.arrayBuffer())
}

function sizeOf(svg: string) {
  const [opening = ''] = /^<svg[^>]*>/.exec(svg) ?? []
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(opening)?.[1])
  )
  if (!width || !height) throw new Error('The drawing has no size')
  return { width, height }
}

function probes(width: number, height: number): string {
  const letters = probe.letters.flatMap((letter) =>
    probe.weights.map((weight) => ({ letter, weight }))
  )
  const texts = letters.map(
    ({ letter, weight }, at) =>
      `<text x="${(at + 0.5) * probe.size}" y="${height + 0.7 * probe.size}" font-weight="${weight}">${letter}</text>`
  )
  return (
    `<g font-family="'IBM Plex Sans Arabic'" font-size="24" text-anchor="middle" fill="#000">` +
    `<rect y="${height}" width="${width}" height="${probe.size}" fill="#fff"/>${texts.join('')}</g>`
  )
}

/** Whether something dark is in each field of the row beneath the drawing. */
function showsLetters(drawn: CanvasRenderingContext2D, height: number): boolean {
  const side = probe.size * scale
  return Array.from({ length: fields }, (_, at) => at).every((at) => {
    const { data } = drawn.getImageData(at * side, height * scale, side, side)
    return data.some((value, index) => index % 4 === 0 && value < 100)
  })
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('There is no canvas')
  return context
}
