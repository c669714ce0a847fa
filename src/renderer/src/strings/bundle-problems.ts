import type { ProblemWords } from './problem-words'

/** What is wrong with a bundle that a colleague sent, or with a file in it. */
export const bundleProblemsEn: ProblemWords = {
  'bundle.none': () => 'This archive is no Hashiya bundle. Ask for one packed by Hashiya.',
  'bundle.other-project': ({ found, wanted }) =>
    `The bundle is of another project (${found}, not ${wanted}). Nothing was taken.`,
  'bundle.file-missing': () => 'The bundle names this file and does not hold it. Ask for it again.',
  'bundle.hash-mismatch': () =>
    'The file is not the one that was packed, and was left out. Ask for the bundle again.',
  'bundle.stray-file': () => 'The file does not belong in a bundle, and was left out.',
  'zip.damaged': () => 'This is no zip archive, or a damaged one. Ask for it again.',
  'zip.damaged-entry': () => 'The file is damaged in the archive, and was left out.',
  'zip.missing': () => 'The archive does not hold this file.',
  'zip.too-large': ({ limit }) =>
    `The archive unpacks to more than ${limit} bytes. It was not opened.`,
  'zip.too-many': ({ count, limit }) =>
    `The archive holds ${count} files; the limit is ${limit}. It was not opened.`,
  'zip.duplicate': () => 'The archive holds two files of this name. The second was left out.',
  'zip.unsafe-name': () =>
    'The name leads out of the archive or hides what it is. The file was left out.',
  'zip.not-a-file': () => 'This is a link or a device, not a file, and was left out.',
  'zip.encrypted': () => 'The file is locked with a password, and was left out.',
  'zip.unknown-method': () =>
    'The file is packed in a way that is not known here. It was left out.',
  'zip.entry-too-large': () => 'The file is too large, and was left out.',
  'zip.bomb': () => 'The file unpacks to far more than any text does. It was left out.'
}

export const bundleProblemsAr: ProblemWords = {
  'bundle.none': () => 'هذا الأرشيف ليس حزمة من حاشية. اطلب حزمة أعدّتها حاشية.',
  'bundle.other-project': ({ found, wanted }) =>
    `الحزمة من مشروع آخر (${found} لا ${wanted}). لم يؤخذ منها شيء.`,
  'bundle.file-missing': () => 'تذكر الحزمة هذا الملف ولا تحويه. اطلبها من جديد.',
  'bundle.hash-mismatch': () => 'ليس هذا الملف هو الذي حُزم، فتُرك. اطلب الحزمة من جديد.',
  'bundle.stray-file': () => 'لا مكان لهذا الملف في حزمة، فتُرك.',
  'zip.damaged': () => 'هذا ليس أرشيف zip، أو هو تالف. اطلبه من جديد.',
  'zip.damaged-entry': () => 'الملف تالف داخل الأرشيف، فتُرك.',
  'zip.missing': () => 'لا يحوي الأرشيف هذا الملف.',
  'zip.too-large': ({ limit }) => `يزيد محتوى الأرشيف على ${limit} بايت، فلم يُفتح.`,
  'zip.too-many': ({ count, limit }) => `في الأرشيف ${count} ملفات والحد ${limit}، فلم يُفتح.`,
  'zip.duplicate': () => 'في الأرشيف ملفان بهذا الاسم، فتُرك الثاني.',
  'zip.unsafe-name': () => 'يقود الاسم إلى خارج الأرشيف أو يخفي حقيقته، فتُرك الملف.',
  'zip.not-a-file': () => 'هذا رابط أو جهاز لا ملف، فتُرك.',
  'zip.encrypted': () => 'الملف مقفل بكلمة سر، فتُرك.',
  'zip.unknown-method': () => 'ضُغط الملف بطريقة غير معروفة هنا، فتُرك.',
  'zip.entry-too-large': () => 'الملف أكبر مما يجوز، فتُرك.',
  'zip.bomb': () => 'يفوق محتوى الملف أي نص معقول، فتُرك.'
}
