import type { ProblemWords } from './problem-words'

/** What others did to a project, or to what could be saved of it: problems and notices by code. */
export const outsideProblemsEn: ProblemWords = {
  'project.in-use': () =>
    'Another Hashiya on this computer has this project open. Close it there and try again; until then everything can be read.',
  'project.open-elsewhere': ({ annotator, host }) =>
    `${annotator} has this project open on ${host}.`,
  'project.free-again': () =>
    'The project is no longer open elsewhere. You can make it yours with “Decide…” in the status bar.',
  'outside.taken': ({ title }) =>
    `Another program or computer changed your reading of “${title}”. The page shows it as it is now; Undo takes that back.`,
  'outside.merged': ({ title }) =>
    `Another program or computer changed your reading of “${title}”. Both sides’ changes were joined; no annotation was changed on both.`,
  'outside.conflict': ({ title }) =>
    `Another program or computer changed the same annotations of “${title}” as you. Both versions are kept; choose with “Compare…” in the status bar.`,
  'outside.gone': ({ title }) =>
    `The file of your reading of “${title}” is gone. It is still here; the next edit writes it again.`,
  'outside.arrived': ({ count }) => `New articles in the folder: ${count}.`,
  'conflict.changed': () => 'The file has changed once more. Look at both versions again.',
  'history.ahead': ({ count }) =>
    `Edits that the saved reading lacks: ${count}. They were not saved in time, or an older copy was put back; Redo brings them back one by one.`,
  'history.buried': () => 'Later edits lie upon this action here, so it was left alone.',
  'history.not-kept': () =>
    'Saved, but the history of edits could not be written: undo may not outlive a restart.',
  'save.kept-elsewhere': () =>
    'A copy of your reading was written here. In the project it is still not saved.'
}

export const outsideProblemsAr: ProblemWords = {
  'project.in-use': () =>
    'هذا المشروع مفتوح في نافذة حاشية أخرى على هذا الجهاز. أغلقه هناك وأعد المحاولة؛ وحتى ذلك الحين تمكن قراءة كل شيء.',
  'project.open-elsewhere': ({ annotator, host }) =>
    `هذا المشروع مفتوح على ${host} باسم ${annotator}.`,
  'project.free-again': () =>
    'لم يعد المشروع مفتوحاً في مكان آخر. يمكنك أخذه بزر «قرّر…» في شريط الحالة.',
  'outside.taken': ({ title }) =>
    `غيّر برنامج أو جهاز آخر قراءتك لـ«${title}». الصفحة تعرضها كما هي الآن؛ والتراجع يرد ذلك.`,
  'outside.merged': ({ title }) =>
    `غيّر برنامج أو جهاز آخر قراءتك لـ«${title}». ضُمّت تغييرات الجهتين، ولم يتغيّر وسم واحد في كلتيهما.`,
  'outside.conflict': ({ title }) =>
    `غيّر برنامج أو جهاز آخر من «${title}» الوسوم التي غيّرتها أنت. النسختان محفوظتان؛ اختر بزر «قارن…» في شريط الحالة.`,
  'outside.gone': ({ title }) =>
    `ملف قراءتك لـ«${title}» لم يعد موجوداً. القراءة باقية هنا، ويكتبه التعديل القادم من جديد.`,
  'outside.arrived': ({ count }) => `مقالات جديدة في المجلد: ${count}.`,
  'conflict.changed': () => 'تغيّر الملف مرة أخرى. انظر في النسختين من جديد.',
  'history.ahead': ({ count }) =>
    `تعديلات ليست في القراءة المحفوظة: ${count}. لم تُحفظ في وقتها، أو أعيدت نسخة أقدم؛ زر الإعادة يردها واحداً واحداً.`,
  'history.buried': () => 'فوق هذا الإجراء هنا تعديلات أحدث، فتُرك كما هو.',
  'history.not-kept': () =>
    'حُفظ، لكن تعذّرت كتابة سجل التعديلات: قد لا يبقى التراجع ممكناً بعد إعادة التشغيل.',
  'save.kept-elsewhere': () => 'كُتبت هنا نسخة من قراءتك. أما في المشروع فلم تُحفظ بعد.'
}
