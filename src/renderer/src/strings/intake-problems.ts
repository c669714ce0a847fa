import type { ProblemWords } from './problem-words'

/** What may be wrong with a file of articles, or should be known of it. */
export const intakeProblemsEn: ProblemWords = {
  'import.bad-record': () => 'This is no record of a table, and was left out.',
  'import.docx-damaged': () => 'This is no Word document (.docx), or a damaged one.',
  'import.mhtml-damaged': () =>
    'There is no page in this web archive (.mhtml). Save the page again, as HTML.',
  'import.docx-locked': () =>
    'This document has a password, or an old Word wrote it. Save it as .docx without a password.',
  'import.docx-notes': ({ count }) => `Its footnotes (${count}) were not taken; its text is.`,
  'import.dropped-too-much': () =>
    'This is too much to drop at once. Choose the files with the Import button.',
  'import.encoding-unsure': ({ candidates }) =>
    `It is not certain how its letters are written: ${candidates}. Import it again and choose.`,
  'import.half-character': () => 'The text holds half a character and cannot be kept as it is.',
  'import.nested-archive': () => 'This is an archive in an archive. Unpack it first.',
  'import.no-such-column': ({ column, all }) => `There is no column ${column}. There are: ${all}.`,
  'import.no-text-column': ({ all }) =>
    `Nobody said which column holds the text (${all}). Import it again and choose.`,
  'import.not-json': () => 'This is no JSON.',
  'import.other-encoding': ({ encoding }) => `This file is not in ${encoding}. Choose another.`,
  'import.page-too-deep': ({ limit }) =>
    `The page nests deeper than ${limit} levels. Copy its text into a text file.`,
  'import.passed-over': ({ count }) =>
    `Files in it that are no articles by their names (${count}) were passed over.`,
  'import.pdf-damaged': () => 'This is no PDF, or a damaged one.',
  'import.pdf-locked': () => 'This PDF has a password. Save it without one.',
  'import.pdf-read': () =>
    'A PDF holds letters in places and no text. Compare the article with the page before you tag it.',
  'import.pdf-too-long': ({ pages, limit }) =>
    `The PDF has ${pages} pages; the limit is ${limit}. Split it.`,
  'import.pdf-without-text': () =>
    'This PDF holds pictures of pages and no text. Have it recognised (OCR) elsewhere first.',
  'import.ragged-row': () =>
    'The row has more cells than the table has columns. The surplus was left out.',
  'import.row-without-text': () => 'The row has no text, and was left out.',
  'import.stopped': () => 'Reading it ended before there was a result. Import it again.',
  'import.too-heavy': ({ megabytes }) =>
    `Reading it takes more than ${megabytes} MB of memory. It was left out.`,
  'import.too-slow': ({ seconds }) =>
    `Reading it takes longer than ${seconds} seconds. It was left out.`,
  'import.unparsable': ({ kind }) => `This cannot be read as ${kind}. It was left out.`,
  'import.whole-page': () =>
    'No article was found in the page, so all of its text was taken, menus included.'
}

export const intakeProblemsAr: ProblemWords = {
  'import.bad-record': () => 'ليس هذا سجلاً من جدول، فتُرك.',
  'import.docx-damaged': () => 'ليس هذا مستند Word (.docx)، أو هو تالف.',
  'import.mhtml-damaged': () =>
    'لا صفحة في أرشيف الويب هذا (.mhtml). احفظ الصفحة من جديد بصيغة HTML.',
  'import.docx-locked': () => 'للمستند كلمة سر، أو كتبه Word قديم. احفظه بصيغة .docx دون كلمة سر.',
  'import.docx-notes': ({ count }) => `لم تؤخذ حواشيه (${count})، وأُخذ نصه.`,
  'import.dropped-too-much': () => 'هذا أكثر مما يُفلت دفعة واحدة. اختر الملفات بزر «استيراد».',
  'import.encoding-unsure': ({ candidates }) =>
    `ليس مؤكداً كيف كُتبت حروفه: ${candidates}. استورده من جديد واختر.`,
  'import.half-character': () => 'في النص نصف محرف، ولا يمكن حفظه كما هو.',
  'import.nested-archive': () => 'هذا أرشيف داخل أرشيف. فُكّه أولاً.',
  'import.no-such-column': ({ column, all }) => `لا عمود باسم ${column}. الأعمدة: ${all}.`,
  'import.no-text-column': ({ all }) =>
    `لم يُحدَّد العمود الذي فيه النص (${all}). استورده من جديد واختر.`,
  'import.not-json': () => 'ليس هذا JSON.',
  'import.other-encoding': ({ encoding }) => `ليس هذا الملف بترميز ${encoding}. اختر غيره.`,
  'import.page-too-deep': ({ limit }) =>
    `تتداخل عناصر الصفحة إلى ما يزيد على ${limit} مستوى. انسخ نصها إلى ملف نصي.`,
  'import.passed-over': ({ count }) => `فيه ملفات لا تدل أسماؤها على مقالات (${count})، فلم تُقرأ.`,
  'import.pdf-damaged': () => 'ليس هذا ملف PDF، أو هو تالف.',
  'import.pdf-locked': () => 'لملف PDF هذا كلمة سر. احفظه دونها.',
  'import.pdf-read': () => 'في ملف PDF حروف في مواضع لا نص. قارن المقالة بالصفحة قبل أن تسمها.',
  'import.pdf-too-long': ({ pages, limit }) => `في الملف ${pages} صفحة والحد ${limit}. قسّمه.`,
  'import.pdf-without-text': () =>
    'في ملف PDF هذا صور صفحات لا نص. مرّره أولاً على برنامج للتعرّف الضوئي (OCR).',
  'import.ragged-row': () => 'في الصف خلايا أكثر من أعمدة الجدول، فتُرك الزائد منها.',
  'import.row-without-text': () => 'لا نص في الصف، فتُرك.',
  'import.stopped': () => 'انتهت قراءته قبل أن تأتي بنتيجة. استورده من جديد.',
  'import.too-heavy': ({ megabytes }) =>
    `تتطلب قراءته من الذاكرة أكثر من ${megabytes} ميغابايت، فتُرك.`,
  'import.too-slow': ({ seconds }) => `تستغرق قراءته أكثر من ${seconds} ثانية، فتُرك.`,
  'import.unparsable': ({ kind }) => `لا يُقرأ هذا بصيغة ${kind}، فتُرك.`,
  'import.whole-page': () => 'لم تُعرف في الصفحة مقالة، فأُخذ نصها كله مع قوائمها.'
}
