import { wordText } from '../text/folded-words'
import type { Facts, PlacedFigure } from './facts'
import type { Stretch } from './claim-type'

/** Words that say by what people were harmed, for the scheme's attribute `means`. */
const lists: readonly (readonly [string, RegExp])[] = [
  ['cbrn', /^[وف]?[بل]?(?:ال)?(?:كيماوي(?:ه)?|كيمياي(?:ه)?|سارين|كلور|غازات)$/],
  ['custody', /^[وف]?[بل]?(?:ال)?(?:تعذيب|اعدام(?:ا|ات)?|معتقلات|زنازين|شنقا|ذبحا)$/],
  ['planted', /^[وف]?[بل]?(?:ال)?(?:لغم|الغام|عبوه|عبوات|مفخخه|مفخخات|ناسفه|ناسف|مخلفات)$/],
  [
    'air_strike',
    /^[وف]?[بل]?(?:ال)?(?:غاره|غارات|طايره|طايرات|طيران|جوي(?:ه)?|مسيره|مسيرات|مقاتلات|مروحيات|براميل)$/
  ],
  [
    'shelling',
    /^[وف]?[بل]?(?:ال)?(?:مدفعي(?:ه)?|صاروخ(?:ي|يه)?|صواريخ|قذيفه|قذايف|هاون|راجمات|دبابات)$/
  ],
  ['small_arms', /^[وف]?[بل]?(?:ال)?(?:رصاص|رصاصه|قنص|قناص|قناصه|نيران|نار)$/],
  ['incendiary', /^[وف]?[بل]?(?:ال)?(?:نابالم|فوسفور|حارقه|حرقا)$/],
  ['clash', /^[وف]?[بل]?(?:ال)?(?:اشتباك(?:ات)?|مواجه(?:ه|ات)|معارك|معركه|قتال|هجوم|هجمات|كمين)$/],
  ['deprivation', /^[وف]?[بل]?(?:ال)?(?:حصار|جوع|غذاييه|غذاء|دواء|ادويه|مجاعه|برد|عطش)$/]
]

/** By what each figure's people were harmed; every differing word of the text is looked up once. */
export type Means = (figure: PlacedFigure, places: readonly Stretch[]) => string | null

/**
 * Tells by what the people of a figure were harmed, as the words of its claim say, the nearest of
 * them first; where the claim says nothing, those of its sentence. Null where nothing is said.
 * Besieged people suffer want and no weapon; to the other harms besides killed and wounded no means
 * belong.
 */
export function meansIn({ text }: Facts): Means {
  const known = new Map<string, string | null>()
  const meansAt = (at: number) => {
    const word = wordText(text, at)
    const found = known.get(word)
    if (found !== undefined) return found
    const means = lists.find(([, pattern]) => pattern.test(word))?.[0] ?? null
    known.set(word, means)
    return means
  }
  return (figure, places) => {
    const { harm } = figure.figure
    const struck = harm.includes('killed') || harm.includes('wounded')
    if (!struck && !harm.includes('besieged')) return null
    for (const place of places) {
      const found = nearest(figure, place, (at) => {
        const means = meansAt(at)
        return (means === 'deprivation') !== struck && !absent.test(wordText(text, at - 1))
          ? means
          : null
      })
      if (found !== null) return found
    }
    return null
  }
}

/** The means whose word stands nearest to the figure, up to so many words away. */
function nearest(
  figure: PlacedFigure,
  place: Stretch,
  meansAt: (at: number) => string | null
): string | null {
  let best: { readonly means: string; readonly distance: number } | null = null
  const to = Math.min(place.to, figure.to + reach)
  for (let at = Math.max(place.from, figure.from - reach); at < to; at += 1) {
    const means = meansAt(at)
    const distance = Math.abs(at - figure.from)
    if (means !== null && (!best || distance < best.distance)) best = { means, distance }
  }
  return best?.means ?? null
}

const reach = 40
const absent = /^(?:غياب|دون|عدم|وقف|بلا)$/
