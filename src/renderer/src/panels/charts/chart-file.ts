import { pngOf } from './chart-points'

/** The bytes of a drawing as a file of its own, with its fonts within; a browser may refuse to draw it. */
export async function pictureFile(
  kind: 'svg' | 'png',
  svg: string
): Promise<Uint8Array<ArrayBuffer>> {
  const { fontRules } = await import('./chart-fonts')
  if (kind === 'png') return pngOf(svg, fontRules)
  const whole = svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${fontRules}</style>`)
  return new TextEncoder().encode(whole)
}

/** A drawing of the page as text: without what makes it answer, and in the theme's colours as they are now. */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  for (const element of copy.querySelectorAll('[tabindex], [role="button"]')) {
    element.removeAttribute('tabindex')
    element.removeAttribute('role')
    element.removeAttribute('class')
    element.removeAttribute('cursor')
  }
  const look = getComputedStyle(document.documentElement)
  return new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => look.getPropertyValue(name).trim())
}
