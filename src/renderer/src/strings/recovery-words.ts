import type { ProblemWords } from './problem-words'

/** Copies of earlier versions, and what was put right on opening. */
export const recoveryEn: ProblemWords = {
  'backup.not-kept': ({ because }) =>
    `Saved, but the version before could not be kept as a copy (${because}).`,
  'backup.gone': () => 'This earlier version is not there any more. Nothing was changed.',
  'file.lost': () => 'The file is missing, though there are earlier versions of it.',
  'recovery.restored': ({ from, copy }) =>
    `The file was damaged. The version of ${minute(from)} was put in its place; the damaged file is kept as ${copy}.`,
  'recovery.found-again': ({ from }) =>
    `The file was missing. The version of ${minute(from)} was put in its place.`,
  'recovery.no-version': () =>
    'There is no whole earlier version. The damaged file was left as it is, and its bytes were copied.',
  'recovery.changed': () =>
    'Another program changed the file just now, so nothing was put in its place. Try again.',
  'project.not-downloaded': ({ of, by }) =>
    `${by} has not brought ${of} to this computer yet. Make it available offline and open the project again.`,
  'project.other-case': ({ of }) =>
    `The name differs from ${of} only in capital letters. Some disks take the two for one, so it was not used.`
}

export const recoveryAr: ProblemWords = {
  'backup.not-kept': ({ because }) => `حُفظ، لكن تعذّر الاحتفاظ بنسخة مما قبله (${because}).`,
  'backup.gone': () => 'هذه النسخة السابقة لم تعد موجودة. لم يتغيّر شيء.',
  'file.lost': () => 'الملف مفقود، وله نسخ سابقة.',
  'recovery.restored': ({ from, copy }) =>
    `كان الملف تالفاً. وُضعت مكانه نسخة ${minute(from)}، والملف التالف محفوظ باسم ${copy}.`,
  'recovery.found-again': ({ from }) => `كان الملف مفقوداً. وُضعت مكانه نسخة ${minute(from)}.`,
  'recovery.no-version': () => 'لا توجد نسخة سابقة سليمة. تُرك الملف التالف كما هو ونُسخت بايتاته.',
  'recovery.changed': () => 'غيّر برنامج آخر الملف للتو، فلم يوضع شيء مكانه. أعد المحاولة.',
  'project.not-downloaded': ({ of, by }) =>
    `لم يُحضر ${by} الملف ${of} إلى هذا الجهاز بعد. اجعله متاحاً دون اتصال وافتح المشروع من جديد.`,
  'project.other-case': ({ of }) =>
    `لا يختلف الاسم عن ${of} إلا في حالة الأحرف اللاتينية. بعض الأقراص لا تفرّق بينهما، فلم يُستعمل.`
}

/** A time in ISO 8601 to the minute. */
function minute(time: string | undefined): string {
  return (time ?? '').replace(/T(\d\d:\d\d)[^Z]*Z/, ' $1 UTC')
}
