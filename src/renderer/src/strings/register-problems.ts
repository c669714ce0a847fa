import type { ProblemWords } from './problem-words'

/** What is wrong with a row of a table, by the field that is not as it should be. */
const rowFaultsEn: Readonly<Record<string, string>> = {
  id: 'its id may hold only Latin letters, digits, - and _',
  type: 'it has no type',
  names: 'a name is too long',
  'no-name': 'it has no name',
  alias: 'its alias is too long',
  aliases: 'the actor has too many aliases',
  note: 'its note is too long',
  formerIds: 'a former id is not as ids are',
  empty: 'it is empty'
}

const rowFaultsAr: Readonly<Record<string, string>> = {
  id: 'لا يقبل المعرّف إلا حروفاً لاتينية وأرقاماً و- و_',
  type: 'لا نوع فيه',
  names: 'فيه اسم أطول مما يجوز',
  'no-name': 'لا اسم فيه',
  alias: 'الاسم الآخر أطول مما يجوز',
  aliases: 'للجهة أسماء أكثر مما يجوز',
  note: 'الملاحظة أطول مما يجوز',
  formerIds: 'فيه معرّف سابق غير سليم',
  empty: 'هو فارغ'
}

/** The words of problems with the register of actors, in English. */
export const registerProblemsEn: ProblemWords = {
  'csv.after-quote': ({ line }) =>
    `Line ${line} goes on after a closing quotation mark. Nothing was taken over.`,
  'csv.unclosed-quote': ({ line }) =>
    `A quotation mark in line ${line} is never closed. Nothing was taken over.`,
  'register.alias-taken': ({ actor, alias }) => `${actor} has the alias ${alias} already.`,
  'register.bad-table': () =>
    'The table does not make a register of actors. Nothing was taken over.',
  'register.changed-outside': () =>
    'Somebody else changed the register meanwhile. It is shown as it is now; your last change was not made, so make it again.',
  'register.empty-alias': ({ actor }) => `An alias of ${actor} needs at least one letter.`,
  'register.full': () => 'The register would become larger than it may be. Nothing was changed.',
  'register.id-taken': ({ actor }) => `Another actor has, or had, the id ${actor}. Choose another.`,
  'register.in-use': ({ actor, tags, articles }) =>
    `Tags name ${actor} (${tags}, in articles: ${articles}). Merge it into another actor instead.`,
  'register.merge-with-itself': ({ actor }) => `${actor} cannot be merged with itself.`,
  'register.no-column': ({ column }) =>
    `The table has no column ${column}. Nothing was taken over.`,
  'register.no-name': ({ actor }) => `The actor ${actor} needs a name.`,
  'register.no-such-alias': ({ actor, alias }) => `${actor} has no alias ${alias}.`,
  'register.nothing-to-undo': () => 'Nothing was changed in the register that could be undone.',
  'register.row-left-out': ({ line, because }) =>
    `Line ${line} was left out: ${pick(rowFaultsEn, because)}.`,
  'register.unknown-actor': ({ actor }) => `The register has no actor ${actor}.`
}

/** The same in Arabic. */
export const registerProblemsAr: ProblemWords = {
  'csv.after-quote': ({ line }) => `في السطر ${line} كلام بعد علامة اقتباس مغلقة. لم يؤخذ شيء.`,
  'csv.unclosed-quote': ({ line }) => `في السطر ${line} علامة اقتباس لا تُغلق. لم يؤخذ شيء.`,
  'register.alias-taken': ({ actor, alias }) => `لـ${actor} الاسم ${alias} من قبل.`,
  'register.bad-table': () => 'الجدول لا يصلح سجلاً للجهات. لم يؤخذ منه شيء.',
  'register.changed-outside': () =>
    'غيّر أحدهم السجل في هذه الأثناء. يُعرض الآن كما صار؛ لم يقع تغييرك الأخير فأعده.',
  'register.empty-alias': ({ actor }) => `الاسم الآخر لـ${actor} يحتاج إلى حرف واحد على الأقل.`,
  'register.full': () => 'يصير السجل أكبر مما يجوز. لم يتغيّر شيء.',
  'register.id-taken': ({ actor }) => `لجهة أخرى المعرّف ${actor} أو كان لها. اختر غيره.`,
  'register.in-use': ({ actor, tags, articles }) =>
    `وسوم تسمّي ${actor} (عددها ${tags}، والمقالات: ${articles}). ادمجها في جهة أخرى بدلاً من ذلك.`,
  'register.merge-with-itself': ({ actor }) => `لا تُدمج ${actor} مع نفسها.`,
  'register.no-column': ({ column }) => `لا عمود ${column} في الجدول. لم يؤخذ منه شيء.`,
  'register.no-name': ({ actor }) => `الجهة ${actor} تحتاج إلى اسم.`,
  'register.no-such-alias': ({ actor, alias }) => `ليس لـ${actor} اسم آخر هو ${alias}.`,
  'register.nothing-to-undo': () => 'لم يتغيّر في السجل ما يُتراجع عنه.',
  'register.row-left-out': ({ line, because }) =>
    `تُرك السطر ${line}: ${pick(rowFaultsAr, because)}.`,
  'register.unknown-actor': ({ actor }) => `لا جهة ${actor} في السجل.`
}

function pick(words: Readonly<Record<string, string>>, isolated: string | undefined): string {
  const key = isolated?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''
  return words[key] ?? key
}
