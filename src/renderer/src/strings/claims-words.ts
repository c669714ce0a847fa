import { counted, plural } from '#core/words/counted'

/** The words of the page on who claims what, and of reading by source, in English. */
export const claimsEn = {
  name: 'Who claims what',
  filters: 'Filters',
  source: 'Source',
  affiliation: 'Sources close to',
  type: 'About',
  epistemic: 'Commitment',
  actor: 'Names',
  any: 'any',
  clear: 'Clear filter',
  view: 'Shown as',
  graph: 'Graph',
  table: 'Table',
  zoom: 'Zoom',
  zoomIn: 'Larger claims',
  zoomOut: 'Smaller claims',
  count: (shown: string, all: string) => `${shown} of ${all} claims`,
  empty:
    'No claims in these readings yet. Tag a claim (C) while reading and link it to its source (L); it shows here at once.',
  noMatch: 'No claim matches. Clear the filter to see all of them.',
  sources: (count: string) => `Sources (${count})`,
  claims: (count: string) => `Claims (${count})`,
  subjects: (count: string) => `Actors and figures (${count})`,
  kinds: {
    named: 'Named source',
    unnamed: 'Unnamed source',
    outlet: "Outlet's own voice",
    none: 'No source told'
  },
  closeTo: (names: string) => `close to ${names}`,
  ownVoice: "The outlet's own voice",
  ownVoiceOf: (outlet: string) => `${outlet}, in its own voice`,
  unnamedOnly: 'A source without words',
  sourceless: 'No source told',
  claimCount: (count: number) => plural(count, 'claim'),
  carried: 'carried over from the sentence before',
  contradicts: 'contradicts',
  supports: 'supports',
  contradictsCount: (count: number) => `contradicts ${plural(count, 'other')}`,
  supportsCount: (count: number) => `supports or is supported by ${plural(count, 'other')}`,
  chosen: 'What is chosen',
  hint: 'Choose a source, a claim, an actor or a figure to see what belongs to it. Enter shows the words.',
  showWords: 'Show the words',
  onlyThese: 'Only its claims',
  letGo: 'Let go',
  panels: 'Where to look',
  oddsCount: (count: string) => `Contradictions (${count})`,
  noOdds:
    'No claim contradicts another. Link two claims with “contradicts” (L) while reading, or join them as the same and let one deny it.',
  byLink: 'Linked as contradicting',
  byDenial: 'One says it, the other denies it',
  oneSource: 'the same source',
  differing: 'Numbers that do not fit together',
  differingLead:
    'Of one harm, to the same people or at one place, in articles a few days apart and from different sources: one of the two at most is right.',
  noDiffering: 'No figures of two articles and two sources rule each other out.',
  differingBecause: {
    'one-figure': 'Counted as one figure',
    alike: 'They look like one event; nobody has said so'
  },
  notOne: 'Not of one event',
  restingCount: (count: string) => `One unnamed source (${count})`,
  noResting: 'No claim or figure rests on one unnamed source alone.',
  restingFigures: (count: number) => `${plural(count, 'figure')}, vouched for by nobody else`,
  restingClaims: (count: number) => `${plural(count, 'claim')}, vouched for by nobody else`,
  show: (words: string) => `Show the words: ${words}`,
  more: (count: number) => `Show ${count} more`,
  columns: {
    source: 'Source',
    claim: 'Claim',
    type: 'About',
    epistemic: 'Commitment',
    attribution: 'Attribution',
    subjects: 'Actors and figures',
    edges: 'Contradicts or supports',
    article: 'Article'
  },
  keys: {
    title: 'In the graph of claims',
    move: 'Through a column',
    across: 'To what belongs to it in the next column',
    words: 'Show the words',
    zoom: 'Larger and smaller claims',
    letGo: 'Let go of what is chosen'
  },
  bySource: {
    toggle: 'Colour the text by who says it',
    label: 'Who says what',
    close: 'Leave reading by source',
    none: 'No claims are tagged in this article. Tag claims and link them to their sources.',
    next: (name: string) => `Next words of: ${name}`,
    previous: (name: string) => `Previous words of: ${name}`
  }
}

/** The same in Arabic. */
export const claimsAr: typeof claimsEn = {
  name: 'من يقول ماذا',
  filters: 'المرشّحات',
  source: 'المصدر',
  affiliation: 'مصادر مقرّبة من',
  type: 'الموضوع',
  epistemic: 'موقف المصدر',
  actor: 'يذكر',
  any: 'أيّ',
  clear: 'امسح المرشّحات',
  view: 'العرض',
  graph: 'مخطط',
  table: 'جدول',
  zoom: 'التكبير',
  zoomIn: 'كبّر الادعاءات',
  zoomOut: 'صغّر الادعاءات',
  count: (shown, all) => `${shown} من ${all} ادعاءً`,
  empty:
    'لا ادعاءات في هذه القراءات بعد. سِم ادعاءً وأنت تقرأ (ؤ) واربطه بمصدره (م)، فيظهر هنا حالاً.',
  noMatch: 'لا ادعاء يطابق المرشّحات. امسحها لترى كل الادعاءات.',
  sources: (count) => `المصادر (${count})`,
  claims: (count) => `الادعاءات (${count})`,
  subjects: (count) => `الجهات والأرقام (${count})`,
  kinds: {
    named: 'مصدر مسمّى',
    unnamed: 'مصدر غير مسمّى',
    outlet: 'كلام الوسيلة نفسها',
    none: 'لم يُذكر مصدر'
  },
  closeTo: (names) => `مقرّب من ${names}`,
  ownVoice: 'كلام الوسيلة نفسها',
  ownVoiceOf: (outlet) => `${outlet}، بكلامها هي`,
  unnamedOnly: 'مصدر بلا لفظ يدل عليه',
  sourceless: 'لم يُذكر مصدر',
  claimCount: (count) => counted(count, 'ادعاء واحد', 'ادعاءان', 'ادعاءات', 'ادعاءً'),
  carried: 'إسناد مستمر من الجملة السابقة',
  contradicts: 'يناقض',
  supports: 'يؤيد',
  contradictsCount: (count) =>
    `يناقض ${counted(count, 'ادعاءً آخر', 'ادعاءين آخرين', 'ادعاءات أخرى', 'ادعاءً آخر')}`,
  supportsCount: (count) =>
    `يؤيد أو يؤيده ${counted(count, 'ادعاء آخر', 'ادعاءان آخران', 'ادعاءات أخرى', 'ادعاءً آخر')}`,
  chosen: 'المختار',
  hint: 'اختر مصدراً أو ادعاءً أو جهة أو رقماً لترى ما يتصل به. ومفتاح Enter يُظهر النص.',
  showWords: 'أظهر النص',
  onlyThese: 'ادعاءاته فقط',
  letGo: 'اترك الاختيار',
  panels: 'أين تنظر',
  oddsCount: (count) => `التناقضات (${count})`,
  noOdds:
    'لا ادعاء يناقض غيره. اربط ادعاءين بعلاقة «يناقض» (م) وأنت تقرأ، أو اجعلهما ادعاءً واحداً ينفيه أحد المصدرين.',
  byLink: 'مربوطان بعلاقة التناقض',
  byDenial: 'أحدهما يقوله والآخر ينفيه',
  oneSource: 'المصدر نفسه',
  differing: 'أرقام لا تجتمع',
  differingLead:
    'من نوع الأذى نفسه، للضحايا أنفسهم أو في المكان نفسه، في مقالات تفصلها أيام قليلة ومن مصادر مختلفة: لا يصح من كل اثنين إلا واحد على الأكثر.',
  noDiffering: 'لا رقمان من مقالين ومصدرين ينفي أحدهما الآخر.',
  differingBecause: {
    'one-figure': 'محسوبان رقماً واحداً',
    alike: 'يشبهان حدثاً واحداً، ولم يقل ذلك أحد'
  },
  notOne: 'ليسا من حدث واحد',
  restingCount: (count) => `على مصدر واحد غير مسمّى (${count})`,
  noResting: 'لا ادعاء ولا رقم يقوم على مصدر واحد غير مسمّى.',
  restingFigures: (count) =>
    `${counted(count, 'رقم واحد', 'رقمان', 'أرقام', 'رقماً')} بلا سند من غيره`,
  restingClaims: (count) =>
    `${counted(count, 'ادعاء واحد', 'ادعاءان', 'ادعاءات', 'ادعاءً')} بلا سند من غيره`,
  show: (words) => `أظهر النص: ${words}`,
  more: (count) => `أظهر ${count.toLocaleString('ar')} أخرى`,
  columns: {
    source: 'المصدر',
    claim: 'الادعاء',
    type: 'الموضوع',
    epistemic: 'موقف المصدر',
    attribution: 'الإسناد',
    subjects: 'الجهات والأرقام',
    edges: 'يناقض أو يؤيد',
    article: 'المقال'
  },
  keys: {
    title: 'في مخطط الادعاءات',
    move: 'التنقل في العمود',
    across: 'إلى ما يتصل به في العمود المجاور',
    words: 'إظهار النص',
    zoom: 'تكبير الادعاءات وتصغيرها',
    letGo: 'ترك المختار'
  },
  bySource: {
    toggle: 'لوّن النص بحسب قائله',
    label: 'من يقول ماذا',
    close: 'أنهِ القراءة بحسب المصدر',
    none: 'لا ادعاءات موسومة في هذا المقال. سِم الادعاءات واربطها بمصادرها.',
    next: (name) => `الموضع التالي من كلام: ${name}`,
    previous: (name) => `الموضع السابق من كلام: ${name}`
  }
}

export const claimKeysEn = { 'by-source': 'Colour the text by who says it, or stop' }

export const claimKeysAr: typeof claimKeysEn = {
  'by-source': 'تلوين النص بحسب قائله، أو إنهاؤه'
}
