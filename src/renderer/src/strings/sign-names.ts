import type { Language } from '#core/words/language'
import type { Invisible, InvisibleKind } from '#core/text/invisibles'

/** What an invisible character is called: its short mark and its names in both languages. */
export type SignName = { readonly mark: string } & Readonly<Record<Language, string>>

/** Known by its code point; what has no name of its own is called by its kind. */
export function signName({ code, kind }: Invisible): SignName {
  const known = names[code]
  if (known) return named(known)
  const selector = selectorNumber(code)
  if (selector !== null)
    return named([`VS${selector}`, `محدد شكل ${selector}`, `Variation selector ${selector}`])
  if (code >= 0xe0000 && code <= 0xe007f) return named(['TAG', 'محرف وسم', 'Tag character'])
  if (code >= 0xd800 && code <= 0xdfff)
    return named(['½', 'نصف محرف (بديل منفرد)', 'Half a character (lone surrogate)'])
  return named(ofKind[kind])
}

/** The code point as the standard writes it, U+200F. */
export function codeOf({ code }: Pick<Invisible, 'code'>): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

type Names = readonly [mark: string, ar: string, en: string]

function named([mark, ar, en]: Names): SignName {
  return { mark, ar, en }
}

function selectorNumber(code: number): number | null {
  if (code >= 0xfe00 && code <= 0xfe0f) return code - 0xfe00 + 1
  return code >= 0xe0100 && code <= 0xe01ef ? code - 0xe0100 + 17 : null
}

const ofKind: Readonly<Record<InvisibleKind, Names>> = {
  direction: ['↔', 'محرف اتجاه', 'Direction character'],
  hidden: ['∅', 'محرف خفي', 'Invisible character'],
  space: ['SP', 'مسافة خاصة', 'Special space'],
  spaces: ['··', 'مسافات زائدة', 'Extra spaces'],
  tatweel: ['ـــ', 'تطويل', 'Tatweel'],
  'line-end': ['↵', 'نهاية سطر', 'Line end'],
  control: ['CTL', 'محرف تحكم', 'Control character']
}

/** Names after the Unicode Character Database, in few words. */
const names: Readonly<Record<number, Names>> = {
  0x00: ['NUL', 'محرف فارغ', 'Null'],
  0x09: ['TAB', 'جدولة', 'Tab'],
  0x0a: ['↵', 'نهاية سطر', 'Line feed'],
  0x0b: ['VT', 'جدولة عمودية', 'Vertical tab'],
  0x0c: ['FF', 'تغذية صفحة', 'Form feed'],
  0x0d: ['CR', 'رجوع السطر', 'Carriage return'],
  0x20: ['··', 'مسافات زائدة', 'Extra spaces'],
  0x85: ['NEL', 'سطر تالٍ', 'Next line'],
  0xa0: ['NBSP', 'مسافة غير فاصلة', 'No-break space'],
  0xad: ['SHY', 'واصلة لينة', 'Soft hyphen'],
  0x34f: ['CGJ', 'رابط الحروف', 'Combining grapheme joiner'],
  0x61c: ['ALM', 'علامة حرف عربي', 'Arabic letter mark'],
  0x640: ['ـــ', 'تطويل', 'Tatweel'],
  0x2002: ['ENSP', 'مسافة إن', 'En space'],
  0x2003: ['EMSP', 'مسافة إم', 'Em space'],
  0x2007: ['FSP', 'مسافة رقم', 'Figure space'],
  0x2009: ['THSP', 'مسافة رفيعة', 'Thin space'],
  0x200a: ['HSP', 'مسافة شعرية', 'Hair space'],
  0x200b: ['ZWSP', 'مسافة بلا عرض', 'Zero-width space'],
  0x200c: ['ZWNJ', 'فاصل بلا عرض', 'Zero-width non-joiner'],
  0x200d: ['ZWJ', 'واصل بلا عرض', 'Zero-width joiner'],
  0x200e: ['LRM', 'علامة من اليسار إلى اليمين', 'Left-to-right mark'],
  0x200f: ['RLM', 'علامة من اليمين إلى اليسار', 'Right-to-left mark'],
  0x2028: ['LS', 'فاصل أسطر', 'Line separator'],
  0x2029: ['PS', 'فاصل فقرات', 'Paragraph separator'],
  0x202a: ['LRE', 'تضمين من اليسار', 'Left-to-right embedding'],
  0x202b: ['RLE', 'تضمين من اليمين', 'Right-to-left embedding'],
  0x202c: ['PDF', 'نهاية التضمين', 'End of embedding'],
  0x202d: ['LRO', 'إجبار من اليسار', 'Left-to-right override'],
  0x202e: ['RLO', 'إجبار من اليمين', 'Right-to-left override'],
  0x202f: ['NNSP', 'مسافة ضيقة غير فاصلة', 'Narrow no-break space'],
  0x2060: ['WJ', 'رابط كلمات', 'Word joiner'],
  0x2066: ['LRI', 'عزل من اليسار', 'Left-to-right isolate'],
  0x2067: ['RLI', 'عزل من اليمين', 'Right-to-left isolate'],
  0x2068: ['FSI', 'عزل بحسب أول حرف', 'First-strong isolate'],
  0x2069: ['PDI', 'نهاية العزل', 'End of isolate'],
  0x3000: ['IDSP', 'مسافة تصويرية', 'Ideographic space'],
  0xfeff: ['BOM', 'علامة ترتيب البايتات', 'Byte order mark']
}
