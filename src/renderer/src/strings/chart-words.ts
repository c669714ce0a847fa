import { counted, plural } from '#core/words/counted'

/** The words of the charts, in English. */
export const chartsEn = {
  name: 'Charts',
  kind: 'Chart',
  kinds: {
    time: 'Over time',
    victims: 'By victim',
    perpetrators: 'By alleged perpetrator',
    harm: 'By harm and status',
    claims: 'Claims by source'
  },
  titles: {
    time: (harm: string) => `${harm} over time, by the date of the article`,
    victims: (harm: string) => `${harm}, by victim`,
    perpetrators: (harm: string) => `${harm}, by alleged perpetrator`,
    harm: 'Casualties by harm and status',
    claims: 'Claims by source and commitment'
  },
  harm: 'Harm',
  period: 'Per',
  periods: { day: 'day', month: 'month', year: 'year' },
  view: 'Shown as',
  chart: 'Chart',
  table: 'Table',
  legend: 'Legend',
  legendRange: 'from at least to at most',
  legendExact: 'one number',
  legendOpen: 'no upper limit stated',
  legendUpTo: 'no lower limit stated',
  legendUnknown: 'no number stated: unknown, not zero',
  persons: 'Persons',
  claimsAxis: 'Claims',
  undated: 'no date',
  nobody: 'not named',
  untagged: 'not tagged',
  sourceless: 'no source',
  category: 'What',
  atLeast: 'At least',
  atMost: 'At most',
  figures: 'Figures',
  withoutNumber: 'Without a number',
  show: (what: string) => `Show the rows of ${what}`,
  showClaim: (source: string) => `To the first claim of ${source}`,
  apart: (count: number) =>
    `${plural(count, 'figure')} kept apart: undivided, earlier or over time`,
  empty: 'Nothing to draw: no figures of this kind.',
  noClaims: 'No claims in these readings.',
  more: (count: number) => `${count} more in the table`,
  svg: 'SVG…',
  png: 'PNG…',
  saved: (name: string) => `${name} is saved.`,
  failed: 'The picture could not be drawn.'
}

/** The same in Arabic. */
export const chartsAr: typeof chartsEn = {
  name: 'الرسوم البيانية',
  kind: 'الرسم',
  kinds: {
    time: 'عبر الزمن',
    victims: 'حسب الضحية',
    perpetrators: 'حسب الفاعل المنسوب إليه',
    harm: 'حسب الضرر والصفة',
    claims: 'الادعاءات حسب المصدر'
  },
  titles: {
    time: (harm) => `${harm} عبر الزمن، حسب تاريخ المقالة`,
    victims: (harm) => `${harm} حسب الضحية`,
    perpetrators: (harm) => `${harm} حسب الفاعل المنسوب إليه`,
    harm: 'الضحايا حسب نوع الضرر والصفة',
    claims: 'الادعاءات حسب المصدر وموقفه منها'
  },
  harm: 'نوع الضرر',
  period: 'لكل',
  periods: { day: 'يوم', month: 'شهر', year: 'سنة' },
  view: 'العرض',
  chart: 'رسم',
  table: 'جدول',
  legend: 'المفتاح',
  legendRange: 'من الحد الأدنى إلى الأقصى',
  legendExact: 'عدد واحد',
  legendOpen: 'لا حدّ أقصى مذكور',
  legendUpTo: 'لا حدّ أدنى مذكور',
  legendUnknown: 'بلا عدد: مجهول لا صفر',
  persons: 'أشخاص',
  claimsAxis: 'ادعاءات',
  undated: 'بلا تاريخ',
  nobody: 'غير مسمّى',
  untagged: 'غير موسوم',
  sourceless: 'بلا مصدر',
  category: 'الفئة',
  atLeast: 'الأدنى',
  atMost: 'الأقصى',
  figures: 'الأرقام',
  withoutNumber: 'بلا عدد',
  show: (what) => `اعرض صفوف ${what}`,
  showClaim: (source) => `إلى أول ادعاء من ${source}`,
  apart: (count) =>
    `${counted(count, 'رقم واحد', 'رقمان', 'أرقام', 'رقماً')} على حدة: لا يُقسم، أو من حادثة سابقة، أو حصيلة`,
  empty: 'لا شيء يُرسم: لا أرقام من هذا النوع.',
  noClaims: 'لا ادعاءات في هذه القراءات.',
  more: (count) => `${counted(count, 'واحد آخر', 'اثنان آخران', 'أخرى', 'أخرى')} في الجدول`,
  svg: 'صورة SVG…',
  png: 'صورة PNG…',
  saved: (name) => `حُفظت ${name}.`,
  failed: 'تعذّر رسم الصورة.'
}
