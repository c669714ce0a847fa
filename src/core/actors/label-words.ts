/**
 * Generic nouns that stand before a name and stay outside it when it stands without them:
 * «تنظيم "داعش"» → «داعش», «شبكة فرات بوست» → «فرات بوست». Words are keys of names.
 */
export function isGenericHead(key: string): boolean {
  return genericHeads.has(key)
}

/** Heads that blame whoever is named after them. */
export function isBlame(folded: string): boolean {
  return /^[وف]?[بلك]?(?:مي?ليشي(?:ا|ات)|عصاب(?:ه|ات)|مرتزقه?|فلول|قطعان)$/.test(folded)
}

/** Epithets that blame whoever is named before them. */
export function isBlamingEpithet(folded: string): boolean {
  return /^(?:ال)?(?:ارهابي(?:ه|ين|ون)?|مجرم(?:ه|ين|ون)?|متطرف(?:ه|ين|ون)?)$/.test(folded)
}

/** Deeds and means of force, after which a people's adjective names who uses it. */
export function isForce(folded: string): boolean {
  return force.test(folded)
}

/** Adjectives that can stand between such a noun and the people's adjective. */
export function isKindOfForce(folded: string): boolean {
  return /^(?:ال)?(?:جوي|مدفعي|صاروخي|بري|بحري|عسكري|عنيف|مكثف|حربي|مسير)(?:ه|ات)?$/.test(folded)
}

const genericHeads: ReadonlySet<string> = new Set(
  [
    'تنظيم جماعه حركه شبكه وكاله منظمه مجموعه شركه فصايل مسلحي مقاتلي عناصر طيران طايرات',
    'مليشيا مليشيات عصابات فلول مرتزقه قطعان بواسل'
  ].flatMap((words) => words.split(' '))
)

const force = new RegExp(
  `^[وف]?[بلك]?(?:ال|ل)?(?:${[
    'هجمات|هجوم|هجمه|غارات|غاره|ضربات|ضربه|قصف|طايرات|طايره|طيران|مدفعيه|عمليات|عمليه|مسيرات|مسيره',
    'مقاتلات|صواريخ|دوريات|دوريه|قواعد|اليات|جنود|تعزيزات|اعتداءات|اعتداء|عدوان|مروحيات|مروحيه',
    'توغل|احتلال|تدخل|حرس|دبابات|قناصه|حواجز|رادارات|راجمات|بوارج'
  ].join('|')})$`
)
