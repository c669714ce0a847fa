import { counted, plural } from '#core/words/counted'

export const reportEn = {
  page: 'Report',
  title: 'A report for people without Hashiya',
  lead: 'The text with its tags and margin notes, the casualty figures added up, and who says what. As HTML it is one file that needs no internet and runs no script; as PDF it is ready to print.',
  annotator: 'Whose reading',
  article: 'Articles',
  all: 'All articles that were read',
  language: 'Language of the report',
  languages: { ar: 'Arabic', en: 'English' },
  form: 'As',
  forms: { html: 'HTML page', pdf: 'PDF file' },
  write: 'Save the report…',
  writing: 'Writing the report…',
  done: (name: string, articles: number, tags: number) =>
    `${name}: ${plural(articles, 'article')}, ${plural(tags, 'tag')}.`
}

export const reportAr: typeof reportEn = {
  page: 'التقرير',
  title: 'تقرير لمن ليس لديه حاشية',
  lead: 'النص بوسومه وحواشيه، وأرقام الضحايا مجموعةً، ومن يقول ماذا. بصيغة HTML ملف واحد لا يحتاج إلى إنترنت ولا يشغّل شيئاً، وبصيغة PDF جاهز للطباعة.',
  annotator: 'قراءة مَن',
  article: 'المقالات',
  all: 'كل المقالات المقروءة',
  language: 'لغة التقرير',
  languages: { ar: 'العربية', en: 'الإنكليزية' },
  form: 'بصيغة',
  forms: { html: 'صفحة HTML', pdf: 'ملف PDF' },
  write: 'حفظ التقرير…',
  writing: 'يُكتب التقرير…',
  done: (name, articles, tags) =>
    `${name}: ${counted(articles, 'مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة')}، ${counted(tags, 'وسم واحد', 'وسمان', 'وسوم', 'وسماً')}.`
}
