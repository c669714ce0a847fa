import type { ProblemWords } from './problem-words'

const units = {
  en: { codepoint: 'code points', utf16: 'UTF-16 units', utf8: 'bytes' },
  ar: { codepoint: 'محارف يونيكود', utf16: 'وحدات UTF-16', utf8: 'بايتات' }
} as const

/** Why a line could not be read. */
const lineFaults = {
  en: {
    'unknown-kind': 'it is of no known kind',
    'bad-tag': 'it is no annotation with a type and offsets',
    'bad-relation': 'it is no relation with two ends',
    'bad-event': 'it is no event with a trigger',
    'bad-attribute': 'it is no attribute of an annotation',
    'bad-reference': 'it is no reference of an annotation',
    'bad-equivalence': 'it names fewer than two annotations',
    'bad-note': 'it is no note on an annotation',
    'bad-bio': 'its last column is no tag',
    'bad-word': 'it is no word with ten columns',
    'unpaired-bracket': 'a bracket in it opens or closes nothing',
    'bad-row': 'it is no row with a token and its offsets',
    'duplicate-id': 'its id is taken',
    'duplicate-attribute': 'the annotation has this attribute already'
  },
  ar: {
    'unknown-kind': 'ليس من نوع معروف',
    'bad-tag': 'ليس وسمة لها نوع ومواضع',
    'bad-relation': 'ليس علاقة لها طرفان',
    'bad-event': 'ليس حدثاً له كلمة تدل عليه',
    'bad-attribute': 'ليس صفة لوسمة',
    'bad-reference': 'ليس إحالة من وسمة',
    'bad-equivalence': 'يذكر أقل من وسمتين',
    'bad-note': 'ليس ملاحظة على وسمة',
    'bad-bio': 'ليس عموده الأخير وسماً',
    'bad-word': 'ليس كلمة في عشرة أعمدة',
    'unpaired-bracket': 'فيه قوس لا يفتح شيئاً أو لا يغلقه',
    'bad-row': 'ليس سطراً فيه كلمة ومواضعها',
    'duplicate-id': 'معرّفه مأخوذ',
    'duplicate-attribute': 'للوسمة هذه الصفة من قبل'
  }
} as const

/** What can be wrong with a file of another program, and what was done about it. */
export const formatProblemsEn: ProblemWords = {
  'format.not-json': () => 'This is not whole JSON.',
  'format.bad-shape': ({ field }) => `This does not have the right shape at ${field}.`,
  'format.too-deep': ({ limit }) => `This nests deeper than ${limit} levels.`,
  'format.forbidden-key': ({ key }) => `This has a field named ${key}, which is not allowed.`,
  'format.no-text': ({ article }) =>
    `The file holds no text, and the project has no article ${article} with the stated hash.`,
  'format.bad-line': ({ reason }) => `This line was left out: ${pick(lineFaults.en, reason)}.`,
  'format.empty': () => 'There is nothing in it to read.',
  'format.other-tokens': ({ tokens, offsets }) =>
    `The file beside it speaks of ${offsets} tokens, but here are ${tokens}; it was not used.`,
  'format.text-rebuilt': () =>
    'The text was put together from its tokens, so it is not the article as it was.',
  'format.unknown-table': () =>
    'This table has neither the columns of spans (label, start, end) nor of links or documents.',
  'format.not-xml': () => 'This is not whole XML from here on.',
  'format.doctype': () => 'This declares a document type, which is not read.',
  'format.several-targets': () =>
    'This annotation speaks of several places; it was read as an annotation on each.',
  'format.not-parquet': () => 'This is no whole Parquet file.',
  'format.not-utf8': () => 'This is not UTF-8 text.',
  'format.line-too-long': ({ limit }) => `This line is longer than ${limit} bytes.`,
  'format.not-read': () => 'Files of this format are written, but not read.',
  'format.unknown-label': ({ label, count }) =>
    `The scheme has no ${label}; it was kept under this name (${count}).`,
  'format.label-left-out': ({ label, count }) => `Left out as was asked: ${label} (${count}).`,
  'export.target-exists': () => 'There is a folder of this name with files in it. Choose another.',
  'format.cell-too-long': ({ limit }) =>
    `Left out: a note or attribute is longer than the ${limit} characters that a cell holds.`,
  'format.no-header': ({ wanted }) => `This does not begin as a ${wanted} file does.`,
  'format.left-out': ({ what }) => `What it says of the kind ${what} was left out.`,
  'format.prediction': () => 'This was proposed by a machine, not annotated by a person.',
  'format.file-missing': ({ wanted }) => `The ${wanted} file that belongs to it is missing.`,
  'format.event-as-links': ({ event, links }) =>
    `Event ${event} was read as its trigger with ${links} links.`,
  'format.joined-fragments': () =>
    'This annotation was in several pieces; it was read with what stands between them.',
  'format.text-not-carried': ({ character, offset }) =>
    `Left out: this format cannot hold the character ${character} in its text (at ${offset}).`,
  'format.not-accepted': ({ answer }) =>
    `This task was not accepted in Prodigy (${answer}); it was read all the same.`,
  'offsets.other-unit': ({ declared, unit }) =>
    `The offsets fit as ${pick(units.en, unit)}, not as ${pick(units.en, declared)}; they were read so.`,
  'offsets.other-line-ends': ({ lineEnds }) =>
    pick(
      {
        one: 'The offsets count every line end as one; they were read so.',
        two: 'The offsets count every line end as two; they were read so.'
      },
      lineEnds
    ),
  'offsets.refound': ({ number, start }) =>
    `Annotation ${number} was not at ${start}; it was found by its words.`,
  'offsets.unverified': ({ unit }) =>
    `Nothing in the file proves its offsets; they were read as ${pick(units.en, unit)}. Look at some.`
}

export const formatProblemsAr: ProblemWords = {
  'format.not-json': () => 'هذا ليس JSON كاملاً.',
  'format.bad-shape': ({ field }) => `ليس هذا على الشكل الصحيح عند ${field}.`,
  'format.too-deep': ({ limit }) => `التداخل هنا أعمق من ${limit} مستوى.`,
  'format.forbidden-key': ({ key }) => `في هذا حقل اسمه ${key}، وهو غير مسموح.`,
  'format.no-text': ({ article }) =>
    `ليس في الملف نص، وليس في المشروع مقالة ${article} ببصمة النص المذكورة.`,
  'format.bad-line': ({ reason }) => `تُرك هذا السطر: ${pick(lineFaults.ar, reason)}.`,
  'format.empty': () => 'لا شيء فيه يُقرأ.',
  'format.other-tokens': ({ tokens, offsets }) =>
    `يتحدث الملف الذي معه عن ${offsets} كلمة وهنا ${tokens}، فلم يُعتمد عليه.`,
  'format.text-rebuilt': () => 'جُمع النص من كلماته، فليس هو المقالة كما كانت.',
  'format.unknown-table': () =>
    'ليس في هذا الجدول أعمدة الوسوم (label وstart وend) ولا أعمدة الروابط ولا المقالات.',
  'format.not-xml': () => 'ليس هذا XML كاملاً ابتداءً من هنا.',
  'format.doctype': () => 'يعلن هذا نوع مستند (DOCTYPE)، وهو لا يُقرأ.',
  'format.several-targets': () => 'تتحدث هذه الوسمة عن مواضع عدة، فقُرئت وسمةً على كل منها.',
  'format.not-parquet': () => 'ليس هذا ملف Parquet كاملاً.',
  'format.not-utf8': () => 'ليس هذا نصاً بترميز UTF-8.',
  'format.line-too-long': ({ limit }) => `هذا السطر أطول من ${limit} بايت.`,
  'format.not-read': () => 'تُكتب ملفات هذه الصيغة ولا تُقرأ.',
  'format.unknown-label': ({ label, count }) =>
    `ليس في المخطط ${label}، فأُبقي باسمه هذا (${count}).`,
  'format.label-left-out': ({ label, count }) => `تُرك كما طُلب: ${label} (${count}).`,
  'export.target-exists': () => 'هناك مجلد بهذا الاسم وفيه ملفات. اختر غيره.',
  'format.cell-too-long': ({ limit }) =>
    `تُركت: فيها ملاحظة أو صفة أطول مما تسعه الخلية، وهو ${limit} محرفاً.`,
  'format.no-header': ({ wanted }) => `لا يبدأ هذا كما تبدأ ملفات ${wanted}.`,
  'format.left-out': ({ what }) => `تُرك ما فيه من النوع ${what}.`,
  'format.prediction': () => 'هذا اقترحته آلة ولم يسمه إنسان.',
  'format.file-missing': ({ wanted }) => `ملف ${wanted} الذي معه غير موجود.`,
  'format.event-as-links': ({ event, links }) =>
    `قُرئ الحدث ${event} كلمةً تدل عليه وروابط عددها ${links}.`,
  'format.joined-fragments': () => 'كانت هذه الوسمة قطعاً، فقُرئت مع ما بينها.',
  'format.text-not-carried': ({ character, offset }) =>
    `تُركت: لا تحمل هذه الصيغة المحرف ${character} في النص (عند ${offset}).`,
  'format.not-accepted': ({ answer }) => `لم تُقبل هذه المهمة في Prodigy (${answer})، وقُرئت مع ذلك.`,
  'offsets.other-unit': ({ declared, unit }) =>
    `المواضع صحيحة إذا عُدّت ${pick(units.ar, unit)} لا ${pick(units.ar, declared)}، وقُرئت كذلك.`,
  'offsets.other-line-ends': ({ lineEnds }) =>
    pick(
      {
        one: 'تعدّ المواضع كل نهاية سطر واحدة، وقُرئت كذلك.',
        two: 'تعدّ المواضع كل نهاية سطر اثنتين، وقُرئت كذلك.'
      },
      lineEnds
    ),
  'offsets.refound': ({ number, start }) =>
    `لم تكن الوسمة ${number} عند ${start}، فعُثر عليها بكلماتها.`,
  'offsets.unverified': ({ unit }) =>
    `لا شيء في الملف يثبت مواضعه، فقُرئت على أنها ${pick(units.ar, unit)}. انظر في بعضها.`
}

/** The words for one of a few values; another value stands for itself, and none for the first. */
function pick(words: Readonly<Record<string, string>>, isolated: string | undefined): string {
  const key = isolated?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''
  return words[key] ?? `${Object.values(words)[0] ?? ''} (${key})`
}
