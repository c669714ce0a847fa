import { foldLine, wordsOnly } from './fold-line'

/**
 * Whether a whole line is a page's furniture that a copy dragged along: buttons, font sizes,
 * links to other articles, copyright. A line that says anything more is not.
 */
export function isFurniture(line: string): boolean {
  if (line.length > 200) return false
  const folded = foldLine(line)
  const words = wordsOnly(folded)
  if (phrases.has(words) || fontSizes.test(folded) || counters.test(words)) return true
  if (elsewhere.test(folded) || sourceLine.test(folded)) return true
  return copyright.test(folded) && words.split(' ').length <= 15
}

/**
 * The outlet that a line names as its own («المصدر: …», «جميع الحقوق محفوظة لـ…»), or null. A line
 * that credits agencies in general names none.
 */
export function outletNamed(line: string): string | null {
  const name = (outletLine.exec(line)?.[1] ?? copyrightLine.exec(line)?.[1] ?? '')
    .replaceAll(/©|\(c\)|(?:19|20)\d{2}|[٠-٩]{4}/giu, ' ')
    .replaceAll(/^[\s"«'.،,:|–-]+|[\s"»'.،,:|–-]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
  if (!/\p{L}{2}/u.test(name) || name.split(' ').length > 5) return null
  return agencies.test(foldLine(name)) ? null : name
}

/** Folded whole lines. Written here as pages print them. */
const phrases: ReadonlySet<string> = new Set(
  [
    'الخط, حجم الخط, تكبير الخط, تصغير الخط, تغيير حجم الخط, خط كبير, خط صغير',
    'شارك, شاركها, شاركنا, شارك المقال, شارك الخبر, شارك القصة, شارك هذا المقال, شارك هذا الخبر',
    'شارك هذا الموضوع, شارك الموضوع, شارك عبر, شارك على فيسبوك, شارك على تويتر, شارك على واتساب',
    'مشاركة, مشاركة المقال, مشاركة الخبر, مشاركة عبر, share, share this, share this article, tweet',
    'انشر, انشرها, انشر المقال, انشر الخبر, نشر, غرّد, تغريد, إرسال, أرسل, أرسل إلى صديق, أرسل لصديق',
    'اقرأ أيضاً, إقرأ أيضاً, اقرأ ايضا, اقرأ المزيد, اقرأ أكثر, قراءة المزيد, للمزيد, المزيد',
    'طالع أيضاً, شاهد أيضاً, شاهد, شاهد الفيديو, مواضيع ذات صلة, موضوعات ذات صلة, أخبار ذات صلة',
    'مقالات ذات صلة, ذات صلة, أخبار متعلقة, مواضيع متعلقة, قد يهمك, قد يهمك أيضاً, قد يعجبك أيضاً',
    'الأكثر قراءة, الأكثر مشاهدة, الأكثر تداولاً, read more, read also, related, related articles',
    'طباعة, اطبع, طباعة المقال, طباعة الخبر, نسخة للطباعة, print, حفظ, احفظ, حفظ المقال, save',
    'نسخ الرابط, انسخ الرابط, تم نسخ الرابط, رابط مختصر, copy link, البريد الإلكتروني, email',
    'استمع, استمع للمقال, استمع إلى المقال, استمع إلى هذا المقال, استمع للخبر, استمع إلى الخبر, listen',
    'تابعنا, تابعونا, تابعنا على, تابعونا على, اشترك, اشترك الآن, اشترك في النشرة البريدية',
    'النشرة البريدية, تفعيل الإشعارات, follow us, subscribe, newsletter',
    'التعليقات, تعليقات, أضف تعليقاً, أضف تعليق, اترك تعليقاً, اكتب تعليقك, comments, leave a comment',
    'إعلان, إعلانات, advertisement, ad, الرئيسية, الصفحة الرئيسية, home, التالي, السابق',
    'العودة إلى الأعلى, عودة إلى الأعلى, آخر الأخبار',
    'فيسبوك, تويتر, إكس, واتساب, واتس آب, تلغرام, تيليغرام, تليجرام, ماسنجر, لينكد إن, إنستغرام',
    'facebook, twitter, whatsapp, telegram, messenger, linkedin, instagram'
  ].flatMap((line) => line.split(', ').map((phrase) => wordsOnly(foldLine(phrase))))
)

/** «A+ A-», «aA», «ا ا ا»: the font-size control without words. */
const fontSizes = /^(?:[+-]? ?[aا] ?[+-]? ?){2,4}$/

/** «3 دقائق قراءة», «وقت القراءة 3 دقائق», «1234 مشاهدة», «0 تعليق». */
const counters =
  /^(?:(?:مده|وقت|زمن) القراءه \d+ (?:دقيقه|دقائق)|\d+ (?:(?:دقيقه|دقائق) قراءه|مشاهد(?:ه|ات)|تعليق(?:ات)?|قراءه|min read))$/

/** A link to another article of the site, with its headline on the same line. */
const elsewhere =
  /^(?:[^\p{L}]*)(?:اقرا ايضا|اقرا المزيد|طالع ايضا|شاهد ايضا|مواضيع ذات صله|اخبار ذات صله|read also|read more) ?: ?.+$/u

const copyright =
  /^(?:©|\(c\) ?\d{4}|copyright|all rights reserved|(?:جميع|كل|كافه) (?:ال)?حقوق (?:ال)?(?:نشر )?محفوظه|حقوق (?:النشر|الطبع)|(?:19|20)\d{2} ?©)/

const sourceLine = /^(?:المصدر|source) ?: ?[^.]{2,60}$/

const outletLine = /^\s*(?:المصدر|Source)\s*:\s*([^.]{2,60}?)\s*$/iu

const copyrightLine =
  /^\s*(?:جميع|كل|كافة)\s+الحقوق\s+محفوظة\s*[©:–-]?\s*[\d٠-٩]*\s*(?:©\s*|لدى\s+|ل(?:صحيفة|موقع|شبكة|وكالة)\s+)(.{2,60})$/iu

const agencies = /^(?:ال)?(?:وكالات|مواقع|متابعات|مصادر|صحف|agencies|various|وسائل)/
