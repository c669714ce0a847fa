function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`
}

/** The words of the suggestions in English; the Arabic ones have the same shape. */
export const suggestEn = {
  tab: 'Suggestions',
  label: 'Suggestions for this article',
  filter: 'Kind',
  kinds: {
    all: 'All',
    actor: 'Actors',
    figure: 'Figures',
    cue: 'Cues',
    claim: 'Claims',
    time: 'Times'
  },
  working: 'Looking for suggestions…',
  none: 'Nothing more to suggest here.',
  locked: 'This article is for reading only.',
  choose: 'Tab goes to the next suggestion, Enter accepts it, Delete turns it down.',
  ghost: (value: string) => `? ${value}`,
  note: (label: string, quote: string, value: string) => `Suggested ${label}: ${quote} — ${value}`,
  accept: 'Accept',
  reject: 'Turn down',
  acceptAll: {
    actor: (count: number) => `Accept all: ${plural(count, 'actor', 'actors')}`,
    figure: (count: number) => `Accept all: ${plural(count, 'figure', 'figures')}`,
    cue: (count: number) => `Accept all: ${plural(count, 'cue', 'cues')}`,
    claim: (count: number) => `Accept all: ${plural(count, 'claim', 'claims')}`,
    time: (count: number) => `Accept all: ${plural(count, 'time', 'times')}`
  },
  acceptedAll: (count: number) =>
    `${plural(count, 'suggestion', 'suggestions')} accepted. One undo takes all back.`,
  rejected: (count: number) => `${plural(count, 'suggestion', 'suggestions')} turned down`,
  showRejected: 'Show',
  hideRejected: 'Back to the suggestions',
  rejectedLabel: 'Turned down',
  restore: 'Bring back',
  who: 'Who is meant?',
  two: 'Dual or plural?',
  dual: 'Dual: two',
  plural: 'Plural: three or more',
  links: 'Comes with',
  or: ' or ',
  also: '; ',
  ghosts: 'Suggestions in the text',

  read: 'Where the value comes from',
  edited: 'Changed by hand',
  readAgain: 'Read again',
  unread: 'The words say nothing of the kind.',

  reasons: {
    alias: (alias: string, name: string) => `“${alias}” is a name of ${name} in the register`,
    ambiguous: (alias: string, names: string) => `“${alias}” may mean ${names}`,
    namedBefore: (alias: string, name: string) =>
      `“${alias}” is said of several; ${name} was named before`,
    demonym: (alias: string, name: string) => `“${alias}” after a word of force stands for ${name}`,
    coordination: (before: string, name: string) => `carries on from “${before}” with ${name}`,
    quotedSource: 'a name in quotation marks that the register does not know, as a source',
    describedSource: 'a source that is described and not named',
    pointsBack: 'points back to the source before',
    cue: (form: string, kind: string) => `“${form}” is on the list of cues: ${kind}`,
    afterThat: (cue: string) => `what follows “that” after “${cue}”`,
    afterSubject: (cue: string) => `what follows the subject of “${cue}”`,
    beforeCue: (cue: string) => `what stands before “${cue}”`,
    time: (words: string) => `“${words}” is a time`,
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
    subject: 'subject of the cue',
    subjectBefore: 'stands before the cue',
    droppedSubject: 'no subject of its own: the last source goes on',
    pointsBack: 'points back to the source before',
    subset: 'a part of the figure before',
    contained: 'stands inside the claim',
    introduces: 'introduces the claim',
    other: 'by a rule'
  },
  entity: {
    none: 'No actor of the register has this name.',
    placeholder: 'Name in Arabic or English'
  }
}

export type SuggestWords = typeof suggestEn

function counted(count: number, one: string, two: string, few: string, many: string): string {
  if (count === 1) return one
  if (count === 2) return two
  const rest = count % 100
  return `${count.toLocaleString('ar')} ${rest >= 3 && rest <= 10 ? few : many}`
}

/** The words of the suggestions in Arabic. */
export const suggestAr: SuggestWords = {
  tab: 'اقتراحات',
  label: 'اقتراحات لهذه المقالة',
  filter: 'النوع',
  kinds: {
    all: 'الكل',
    actor: 'الجهات',
    figure: 'الأرقام',
    cue: 'الأدوات',
    claim: 'الادعاءات',
    time: 'الأزمنة'
  },
  working: 'جارٍ البحث عن اقتراحات…',
  none: 'لا اقتراحات أخرى هنا.',
  locked: 'هذه المقالة للقراءة فقط.',
  choose: 'مفتاح Tab للاقتراح التالي، وEnter لقبوله، وDelete لرفضه.',
  ghost: (value) => `؟ ${value}`,
  note: (label, quote, value) => `اقتراح ${label}: ${quote} — ${value}`,
  accept: 'قبول',
  reject: 'رفض',
  acceptAll: {
    actor: (count) => `قبول الكل: ${counted(count, 'جهة واحدة', 'جهتان', 'جهات', 'جهة')}`,
    figure: (count) => `قبول الكل: ${counted(count, 'رقم واحد', 'رقمان', 'أرقام', 'رقماً')}`,
    cue: (count) => `قبول الكل: ${counted(count, 'أداة واحدة', 'أداتان', 'أدوات', 'أداة')}`,
    claim: (count) => `قبول الكل: ${counted(count, 'ادعاء واحد', 'ادعاءان', 'ادعاءات', 'ادعاءً')}`,
    time: (count) => `قبول الكل: ${counted(count, 'زمن واحد', 'زمنان', 'أزمنة', 'زمناً')}`
  },
  acceptedAll: (count) =>
    `قُبل ${counted(count, 'اقتراح واحد', 'اقتراحان', 'اقتراحات', 'اقتراحاً')}، ويُتراجع عنها كلها مرة واحدة.`,
  rejected: (count) =>
    counted(count, 'اقتراح واحد مرفوض', 'اقتراحان مرفوضان', 'اقتراحات مرفوضة', 'اقتراحاً مرفوضاً'),
  showRejected: 'عرض',
  hideRejected: 'العودة إلى الاقتراحات',
  rejectedLabel: 'مرفوضة',
  restore: 'استعادة',
  who: 'من المقصود؟',
  two: 'مثنى أم جمع؟',
  dual: 'مثنى: اثنان',
  plural: 'جمع: ثلاثة فأكثر',
  links: 'يأتي معه',
  or: ' أو ',
  also: '؛ ',
  ghosts: 'الاقتراحات في النص',

  read: 'من أين القيمة',
  edited: 'عُدّلت يدوياً',
  readAgain: 'قراءة من جديد',
  unread: 'لا تقول الكلمات شيئاً من هذا.',

  reasons: {
    alias: (alias, name) => `«${alias}» من أسماء ${name} في السجل`,
    ambiguous: (alias, names) => `«${alias}» قد يُقصد به ${names}`,
    namedBefore: (alias, name) => `«${alias}» يقال لأكثر من جهة، وقد سبق ذكر ${name}`,
    demonym: (alias, name) => `«${alias}» بعد لفظ من ألفاظ القوة يعني ${name}`,
    coordination: (before, name) => `معطوف على «${before}»: ${name}`,
    quotedSource: 'اسم بين علامتي تنصيص لا يعرفه السجل، وهو مصدر',
    describedSource: 'مصدر موصوف غير مسمى',
    pointsBack: 'يعود على المصدر السابق',
    cue: (form, kind) => `«${form}» في قائمة الأدوات: ${kind}`,
    afterThat: (cue) => `ما بعد «أنّ» التالية لـ«${cue}»`,
    afterSubject: (cue) => `ما بعد فاعل «${cue}»`,
    beforeCue: (cue) => `ما قبل «${cue}»`,
    time: (words) => `«${words}» زمن`,
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
    subject: 'فاعل الأداة',
    subjectBefore: 'قبل الأداة',
    droppedSubject: 'لا فاعل ظاهر: يستمر المصدر الأخير',
    pointsBack: 'يعود على المصدر السابق',
    subset: 'جزء من الرقم السابق',
    contained: 'داخل الادعاء',
    introduces: 'تُدخل الادعاء',
    other: 'بقاعدة'
  },
  entity: {
    none: 'لا جهة في السجل بهذا الاسم.',
    placeholder: 'الاسم بالعربية أو الإنجليزية'
  }
}
