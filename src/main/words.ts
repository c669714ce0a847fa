import type { Language } from '#core/words/language'

/** The few words that the system's own dialogs show; all others are the window's. */
export type Words = {
  readonly openProject: string
  readonly newProject: string
  readonly importFiles: string
  readonly texts: string
  readonly allFiles: string
  readonly importTable: string
  readonly tables: string
  readonly openReadings: string
  readonly exportFile: string
  readonly sendBundle: string
  readonly receiveBundle: string
  readonly bundles: string
  readonly exportFolder: string
  readonly elsewhere: string
  readonly notSaved: string
  readonly notSavedDetail: string
  readonly keepOpen: string
  readonly closeAnyway: string
}

export function wordsFor(language: Language): Words {
  return language === 'ar' ? arabic : english
}

const arabic: Words = {
  openProject: 'اختر مجلد المشروع',
  newProject: 'اختر مجلداً للمشروع الجديد',
  importFiles: 'اختر المقالات المراد استيرادها',
  texts: 'مقالات وجداول وأرشيفات',
  allFiles: 'كل الملفات',
  importTable: 'اختر جدول الجهات',
  tables: 'جداول CSV',
  openReadings: 'اختر ملفات الزملاء',
  exportFile: 'حفظ التصدير',
  sendBundle: 'احفظ الحزمة المراد إرسالها',
  receiveBundle: 'اختر الحزمة التي أرسلها زميل',
  bundles: 'حزم حاشية',
  exportFolder: 'سمِّ المجلد الذي يُكتب فيه التصدير',
  elsewhere: 'احفظ نسخة من عملك في مكان آخر',
  notSaved: 'تعذّر حفظ آخر التعديلات.',
  notSavedDetail: 'إذا أُغلقت النافذة الآن فُقدت التعديلات التي لم تُحفظ بعد.',
  keepOpen: 'إبقاء النافذة مفتوحة',
  closeAnyway: 'إغلاق دون حفظ'
}

const english: Words = {
  openProject: 'Choose the project’s folder',
  newProject: 'Choose a folder for the new project',
  importFiles: 'Choose the articles to import',
  texts: 'Articles, tables, archives',
  allFiles: 'All files',
  importTable: 'Choose the table of actors',
  tables: 'CSV tables',
  openReadings: 'Choose colleagues’ files',
  exportFile: 'Save the export',
  sendBundle: 'Save the bundle to send',
  receiveBundle: 'Choose the bundle that a colleague sent',
  bundles: 'Hashiya bundles',
  exportFolder: 'Name the folder of the export',
  elsewhere: 'Save a copy of your work elsewhere',
  notSaved: 'The last edits could not be saved.',
  notSavedDetail: 'If the window is closed now, the edits that are not saved yet are lost.',
  keepOpen: 'Keep the window open',
  closeAnyway: 'Close without saving'
}
