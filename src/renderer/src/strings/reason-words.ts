/** Why something is suggested and how a value was read, in English; facts stand in quotes. */
export const reasonsEn = {
  reasons: {
    alias: (alias: string, name: string) => `“${alias}” is a name of ${name} in the register`,
    ambiguous: (alias: string, names: string) => `“${alias}” may mean ${names}`,
    namedBefore: (alias: string, name: string) =>
      `“${alias}” is said of several; ${name} was named before`,
    namedLater: (alias: string, name: string) =>
      `“${alias}” is said of several; ${name} is named later`,
    anaphor: (name: string) => `takes up the actor named before: ${name}`,
    demonym: (alias: string, name: string) => `“${alias}” after a word of force stands for ${name}`,
    coordination: (before: string, name: string) => `carries on from “${before}” with ${name}`,
    counted: 'the people whom a figure counts',
    quotedSource: 'a name in quotation marks that the register does not know, as a source',
    describedSource: 'a source that is described and not named',
    pointsBack: 'points back to the source before',
    cue: (form: string, kind: string) => `“${form}” is on the list of cues: ${kind}`,
    afterThat: (cue: string) => `what follows “that” after “${cue}”`,
    afterSubject: (cue: string) => `what follows the subject of “${cue}”`,
    beforeCue: (cue: string) => `what stands before “${cue}”`,
    afterColon: (cue: string) => `what follows the colon after “${cue}”`,
    ownVoice: 'the paper says it in its own voice',
    headlineSource: 'what the headline puts after its source',
    about: (word: string) => `about: “${word}”`,
    date: 'a date',
    weekday: 'a weekday, counted from the day of the article',
    month: 'a month',
    year: 'a year',
    hijri: 'a date of the Hijri calendar',
    relative: 'a time counted from the day of the article',
    other: 'found by a rule'
  },
  figures: {
    bound: (words: string) => `read by “${words}”`,
    exact: 'the number as it stands',
    none: 'says that nobody was',
    noReport: 'says that nothing is known',
    range: 'between two numbers',
    vague: (word: string) => `“${word}” is a vague word`,
    odd: 'one to nine more than the number',
    one: 'one, by the form of the noun',
    two: 'two, by the dual',
    many: 'a plural without a number: two or more',
    open: 'a number that is left open',
    share: 'a part of a whole',
    groups: 'the groups named, added up',
    ambiguous: 'the word is a dual or a plural',
    other: 'read as a figure'
  },
  policy: (name: string) => `bounds by the policy “${name}”`,
  policies: {
    order_of_magnitude: 'order of magnitude',
    acled_lower: 'lower bounds of ACLED',
    airwars_observed: 'as seen at Airwars'
  },
  because: {
    subject: 'subject of the verb',
    before: 'stands before it',
    droppedSubject: 'no subject of its own: the last source goes on',
    pointsBack: 'points back to the source before',
    subset: 'a part of the figure before',
    contained: 'stands inside the claim',
    introduces: 'introduces the claim',
    member: 'the people counted belong to it',
    doer: 'said to have done it',
    repeated: 'says the same again',
    allegiance: 'said to stand with it',
    time: 'when it was',
    other: 'by a rule'
  }
}

type ReasonWords = typeof reasonsEn

/** The same in Arabic. */
export const reasonsAr: ReasonWords = {
  reasons: {
    alias: (alias, name) => `«${alias}» من أسماء ${name} في السجل`,
    ambiguous: (alias, names) => `«${alias}» قد يُقصد به ${names}`,
    namedBefore: (alias, name) => `«${alias}» يقال لأكثر من جهة، وقد سبق ذكر ${name}`,
    namedLater: (alias, name) => `«${alias}» يقال لأكثر من جهة، ويأتي ذكر ${name} لاحقاً`,
    anaphor: (name) => `يعود على الجهة المذكورة قبله: ${name}`,
    demonym: (alias, name) => `«${alias}» بعد لفظ من ألفاظ القوة يعني ${name}`,
    coordination: (before, name) => `معطوف على «${before}»: ${name}`,
    counted: 'الأشخاص الذين يعدّهم رقم',
    quotedSource: 'اسم بين علامتي تنصيص لا يعرفه السجل، وهو مصدر',
    describedSource: 'مصدر موصوف غير مسمى',
    pointsBack: 'يعود على المصدر السابق',
    cue: (form, kind) => `«${form}» في قائمة الأدوات: ${kind}`,
    afterThat: (cue) => `ما بعد «أنّ» التالية لـ«${cue}»`,
    afterSubject: (cue) => `ما بعد فاعل «${cue}»`,
    beforeCue: (cue) => `ما قبل «${cue}»`,
    afterColon: (cue) => `ما بعد النقطتين التاليتين لـ«${cue}»`,
    ownVoice: 'تقوله الصحيفة بصوتها',
    headlineSource: 'ما يضعه العنوان بعد مصدره',
    about: (word) => `موضوعه: «${word}»`,
    date: 'تاريخ',
    weekday: 'يوم من الأسبوع، محسوب من يوم المقالة',
    month: 'شهر',
    year: 'سنة',
    hijri: 'تاريخ هجري',
    relative: 'زمن محسوب من يوم المقالة',
    other: 'وُجد بقاعدة'
  },
  figures: {
    bound: (words) => `قُرئ من «${words}»`,
    exact: 'العدد كما ورد',
    none: 'ينفي وقوع أحد',
    noReport: 'يقول إن العدد غير معروف',
    range: 'بين عددين',
    vague: (word) => `«${word}» لفظ غير محدد`,
    odd: 'يزيد على العدد بواحد إلى تسعة',
    one: 'واحد، من صيغة الاسم',
    two: 'اثنان، من صيغة المثنى',
    many: 'جمع بلا عدد: اثنان فأكثر',
    open: 'عدد متروك مفتوحاً',
    share: 'جزء من كل',
    groups: 'مجموع الفئات المذكورة',
    ambiguous: 'اللفظ مثنى أو جمع',
    other: 'قُرئ رقماً'
  },
  policy: (name) => `الحدّان بحسب سياسة «${name}»`,
  policies: {
    order_of_magnitude: 'رتبة المقدار',
    acled_lower: 'الحدود الدنيا عند ACLED',
    airwars_observed: 'كما عند Airwars'
  },
  because: {
    subject: 'فاعل الفعل',
    before: 'يسبقه',
    droppedSubject: 'لا فاعل ظاهر: يستمر المصدر الأخير',
    pointsBack: 'يعود على المصدر السابق',
    subset: 'جزء من الرقم السابق',
    contained: 'داخل الادعاء',
    introduces: 'تُدخل الادعاء',
    member: 'ينتمي إليها المعدودون',
    doer: 'يُقال إنها فعلته',
    repeated: 'يعيد القول نفسه',
    allegiance: 'يُقال إنها معها',
    time: 'زمن وقوعه',
    other: 'بقاعدة'
  }
}
