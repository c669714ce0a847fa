/** Twice as many points as on the screen, so that a printed chart is sharp. */
const scale = 2

/** The drawing as a file of its own: the theme's colours as they are now, and its fonts within. */
export async function svgFile(drawing: SVGSVGElement): Promise<string> {
  const { fontRules } = await import('./chart-fonts')
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  for (const element of copy.querySelectorAll('[tabindex], [role="button"]')) {
    element.removeAttribute('tabindex')
    element.removeAttribute('role')
    element.removeAttribute('class')
    element.removeAttribute('cursor')
  }
  const look = getComputedStyle(document.documentElement)
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => look.getPropertyValue(name).trim())
  return text.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${fontRules}</style>`)
}

/** The same as a picture of points. */
export async function pngFile(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const text = await svgFile(drawing)
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = drawing.width.baseVal.value * scale
  canvas.height = drawing.height.baseVal.value * scale
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
  if (!blob) throw new Error('The canvas gave no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
