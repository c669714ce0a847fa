import type { ArticleKind } from '#core/article/article-names'
import { counted, plural } from '#core/words/counted'

type Kinds = Readonly<Record<ArticleKind, string>>

/** The words of importing articles, in English. */
export const intakeEn = {
  title: 'Import articles',
  intro: 'Look at what will be taken, and decide what the files do not say.',
  looking: (done: string, all: string) => `Looking at the files… ${done} of ${all}`,
  taking: (done: string, all: string) => `Importing… ${done} of ${all} files`,
  stop: 'Stop',
  list: 'Files',
  take: (name: string) => `Import ${name}`,
  kinds: {
    text: 'Text',
    markdown: 'Markdown',
    html: 'Web page',
    mhtml: 'Web archive',
    docx: 'Word',
    pdf: 'PDF',
    csv: 'Table',
    jsonl: 'JSON Lines',
    json: 'JSON'
  } satisfies Kinds,
  articles: (count: number) => plural(count, 'article'),
  certain: (encoding: string) => encoding,
  encoding: 'How are its letters written?',
  textColumn: 'Text',
  titleColumn: 'Headline',
  dateColumn: 'Date',
  none: '—',
  chooseColumn: 'choose…',
  opening: 'Beginning',
  more: (count: string) => `and ${count} more plain texts`,
  open: (count: number) =>
    count === 1 ? '1 file needs a decision.' : `${count} files need a decision.`,
  ready: 'Everything is decided.',
  cancel: 'Cancel',
  confirm: (count: number) => (count === 1 ? 'Import 1 file' : `Import ${count} files`),
  details: 'What became of each file',
  fileTaken: (articles: string, kind: string, encoding: string) =>
    [articles, kind, encoding].filter((part) => part !== '').join(' · '),
  notTaken: 'not taken',
  moreFiles: (count: string) => `and ${count} more files without anything to say`
}

/** The same in Arabic. */
export const intakeAr: typeof intakeEn = {
  title: 'استيراد مقالات',
  intro: 'انظر ما سيؤخذ، وقرّر ما لا تقوله الملفات.',
  looking: (done, all) => `جارٍ النظر في الملفات… ${done} من ${all}`,
  taking: (done, all) => `جارٍ الاستيراد… ${done} من ${all} ملفاً`,
  stop: 'إيقاف',
  list: 'الملفات',
  take: (name) => `استيراد ${name}`,
  kinds: {
    text: 'نص',
    markdown: 'نص Markdown',
    html: 'صفحة ويب',
    mhtml: 'أرشيف ويب',
    docx: 'مستند Word',
    pdf: 'ملف PDF',
    csv: 'جدول',
    jsonl: 'أسطر JSON',
    json: 'ملف JSON'
  },
  articles: (count) => counted(count, 'مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة'),
  certain: (encoding) => encoding,
  encoding: 'كيف كُتبت حروفه؟',
  textColumn: 'النص',
  titleColumn: 'العنوان',
  dateColumn: 'التاريخ',
  none: '—',
  chooseColumn: 'اختر…',
  opening: 'أوله',
  more: (count) => `ونصوص عادية أخرى: ${count}`,
  open: (count) => `يحتاج إلى قرار: ${counted(count, 'ملف واحد', 'ملفان', 'ملفات', 'ملفاً')}.`,
  ready: 'لم يبق ما يُقرَّر.',
  cancel: 'إلغاء',
  confirm: (count) => `استيراد ${counted(count, 'ملف واحد', 'ملفين', 'ملفات', 'ملفاً')}`,
  details: 'ما صار إليه كل ملف',
  fileTaken: (articles, kind, encoding) =>
    [articles, kind, encoding].filter((part) => part !== '').join(' · '),
  notTaken: 'لم يؤخذ',
  moreFiles: (count) => `وملفات أخرى ليس فيها ما يُقال: ${count}`
}
