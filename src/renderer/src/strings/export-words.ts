import type { ProblemWords } from './problem-words'
import {
  formatsAr,
  formatsEn,
  lossesAr,
  lossesEn,
  purposesAr,
  purposesEn
} from './export-format-words'

/** The words of the export dialog in English. */
export const exportEn = {
  title: 'Export',
  format: 'Format',
  formats: formatsEn,
  purposes: purposesEn,
  losses: lossesEn,
  layouts: { file: 'one file', folder: 'a folder', zip: 'one file' },
  units: {
    label: 'Offsets count',
    codepoint: 'Unicode code points',
    utf16: 'UTF-16 units',
    utf8: 'bytes of UTF-8'
  },
  counts: (unit: string) => `offsets count ${unit}`,
  noOffsets: 'offsets stand in a file beside it',
  carriesAll: 'Carries everything of the annotations.',
  loses: (losses: string) => `Leaves out: ${losses}.`,
  andThen: '; ',
  writesOnly: 'It is written and not read back.',
  annotator: 'Whose readings',
  mine: (name: string) => `Mine (${name})`,
  everyone: 'All annotators’',
  gold: 'The gold readings',
  articles: { label: 'Articles', all: 'All', open: 'The open one' },
  labels: 'Labels',
  states: 'States',
  text: {
    label: 'Text of the articles',
    with: 'With the text',
    without: 'Without: hashes and offsets only'
  },
  names: {
    label: 'Names of annotators',
    real: 'As they are',
    pseudonyms: 'Pseudonyms',
    hint: 'Made of the project’s and the annotator’s id by SHA-256, so they stay the same from export to export. Whoever knows the project can check a guess.'
  },
  tokens: {
    label: 'Tokens',
    'split-at-tags': 'Words, split where a tag ends',
    words: 'Words and signs',
    spaces: 'At spaces only'
  },
  tagging: 'Tagging',
  split: {
    label: 'Training, validation, test',
    none: 'All for training',
    by: 'By share',
    train: 'Training',
    validation: 'Validation',
    test: 'Test',
    seed: 'Seed',
    notSet: '0',
    complaint: 'A whole number, please.',
    hint: 'An article is in one part only, with all its readings; the same seed gives the same parts.',
    nothing: 'One of the three has to be more than zero.'
  },
  contents: (readings: string, articles: string, tags: string, links: string) =>
    `Readings: ${readings} · Articles: ${articles} · Tags: ${tags} · Links: ${links}`,
  atLeast: (contents: string) => `${contents} · and more`,
  splits: (train: string, validation: string, test: string) =>
    `Articles for training: ${train} · validation: ${validation} · test: ${test}`,
  leftOut: (readings: string, tags: string, links: string) =>
    `Left out as chosen: readings ${readings} · tags ${tags} · links ${links}`,
  preview: 'First records, as they will be written',
  previewOf: (name: string) => `First records of ${name}`,
  otherForm: 'Shown as text; the file holds the same in a form of its own.',
  nothing: 'Nothing goes out with this choice.',
  write: 'Export…',
  cancel: 'Stop',
  close: 'Close',
  writing: 'Writing',
  readingBack: 'Reading back and comparing',
  progress: (done: string, total: string) => `Article ${done} of ${total}`,
  done: (name: string) => `${name} is written.`,
  identical: (identical: string, total: string) => `Read back: ${identical} of ${total} identical`,
  asDeclared: (asDeclared: string, total: string) =>
    `Read back: ${asDeclared} of ${total} as the format can hold them`,
  lost: (identical: string, total: string) =>
    `${identical} of ${total} identical in every part. It does not carry:`,
  loss: (loss: string, count: string) => `${loss}: ${count}`,
  more: (count: string) => `And more of the kind: ${count}`,
  notReadBack: 'This format is not read back.',
  commentsCarried: (count: string) => `Comments in it: ${count}`,
  commentsLeft: (count: string) =>
    `Comments left out: ${count}. This format has no place for them; bundles and JSON Lines carry them.`,
  files: (count: string, bytes: string) => `Files: ${count} · bytes: ${bytes}`,
  fileList: 'Files and their SHA-256',
  manifest: 'manifest.json in the folder names all of them.'
}

/** The words of the export dialog in Arabic. */
export const exportAr: typeof exportEn = {
  title: 'تصدير',
  format: 'الصيغة',
  formats: formatsAr,
  purposes: purposesAr,
  losses: lossesAr,
  layouts: { file: 'ملف واحد', folder: 'مجلد', zip: 'ملف واحد' },
  units: {
    label: 'المواضع تُعدّ',
    codepoint: 'بنقاط ترميز يونيكود',
    utf16: 'بوحدات UTF-16',
    utf8: 'ببايتات UTF-8'
  },
  counts: (unit) => `المواضع تُعدّ ${unit}`,
  noOffsets: 'المواضع في ملف إلى جانبه',
  carriesAll: 'تحمل كل ما في الوسوم.',
  loses: (losses) => `لا تحمل: ${losses}.`,
  andThen: '؛ ',
  writesOnly: 'تُكتب ولا تُعاد قراءتها.',
  annotator: 'قراءات مَن',
  mine: (name) => `قراءاتي (${name})`,
  everyone: 'كل الواسمين',
  gold: 'القراءات المعتمدة',
  articles: { label: 'المقالات', all: 'الكل', open: 'المفتوحة' },
  labels: 'التسميات',
  states: 'الحالات',
  text: {
    label: 'نص المقالات',
    with: 'مع النص',
    without: 'دونه: البصمات والمواضع فقط'
  },
  names: {
    label: 'أسماء الواسمين',
    real: 'كما هي',
    pseudonyms: 'أسماء مستعارة',
    hint: 'تُصنع من معرّفي المشروع والواسم بـSHA-256، فلا تتغير من تصدير إلى آخر. ومن يعرف المشروع يستطيع التحقق من اسم يخمّنه.'
  },
  tokens: {
    label: 'تقطيع الكلمات',
    'split-at-tags': 'كلمات تُقطع حيث ينتهي الوسم',
    words: 'كلمات وعلامات',
    spaces: 'عند الفراغات فقط'
  },
  tagging: 'ترميز الوسوم',
  split: {
    label: 'تدريب وتحقق واختبار',
    none: 'الكل للتدريب',
    by: 'بحسب الحصص',
    train: 'التدريب',
    validation: 'التحقق',
    test: 'الاختبار',
    seed: 'البذرة',
    notSet: '0',
    complaint: 'عدد صحيح من فضلك.',
    hint: 'كل مقالة في قسم واحد بكل قراءاتها، والبذرة نفسها تعطي الأقسام نفسها.',
    nothing: 'لا بد أن يكون أحد الثلاثة أكبر من صفر.'
  },
  contents: (readings, articles, tags, links) =>
    `القراءات: ${readings} · المقالات: ${articles} · الوسوم: ${tags} · الروابط: ${links}`,
  atLeast: (contents) => `${contents} · وأكثر`,
  splits: (train, validation, test) =>
    `المقالات للتدريب: ${train} · للتحقق: ${validation} · للاختبار: ${test}`,
  leftOut: (readings, tags, links) =>
    `تُرك بحسب الاختيار: القراءات ${readings} · الوسوم ${tags} · الروابط ${links}`,
  preview: 'السجلات الأولى كما ستُكتب',
  previewOf: (name) => `السجلات الأولى من ${name}`,
  otherForm: 'تظهر هنا نصاً، وفي الملف المحتوى نفسه بصيغته الخاصة.',
  nothing: 'لا يخرج شيء بهذا الاختيار.',
  write: 'تصدير…',
  cancel: 'إيقاف',
  close: 'إغلاق',
  writing: 'تجري الكتابة',
  readingBack: 'تجري إعادة القراءة والمقارنة',
  progress: (done, total) => `المقالة ${done} من ${total}`,
  done: (name) => `كُتب ${name}.`,
  identical: (identical, total) => `أُعيدت قراءته: ${identical} من ${total} مطابق`,
  asDeclared: (asDeclared, total) => `أُعيدت قراءته: ${asDeclared} من ${total} كما تتسع له الصيغة`,
  lost: (identical, total) => `${identical} من ${total} مطابق في كل جزء. ولا تحمل:`,
  loss: (loss, count) => `${loss}: ${count}`,
  more: (count) => `وغيرها: ${count}`,
  notReadBack: 'لا تُعاد قراءة هذه الصيغة.',
  commentsCarried: (count) => `التعليقات فيه: ${count}`,
  commentsLeft: (count) =>
    `تعليقات لم تُنقل: ${count}. لا مكان لها في هذه الصيغة، وتحملها الحزم وصيغة JSON Lines.`,
  files: (count, bytes) => `الملفات: ${count} · البايتات: ${bytes}`,
  fileList: 'الملفات وبصماتها SHA-256',
  manifest: 'يسردها كلها manifest.json في المجلد.'
}

export const exportProblemsEn: ProblemWords = {
  'export.cancelled': () => 'The export was stopped. Nothing was written.',
  'export.no-gold': () =>
    'There is no gold reading yet: the annotators’ readings have not been adjudicated.'
}

export const exportProblemsAr: ProblemWords = {
  'export.cancelled': () => 'أُوقف التصدير ولم يُكتب شيء.',
  'export.no-gold': () => 'لا قراءة معتمدة بعد: لم يُفصل بين قراءات الواسمين.'
}
