/** Gulf and Egyptian, Levantine and Iraqi, Maghrebi and English names, January first, folded. */
const gregorian = [
  'يناير,كانون الثاني,كانون ثاني,جانفي,january,jan',
  'فبراير,شباط,فيفري,february,feb',
  'مارس,اذار,march,mar',
  'ابريل,نيسان,افريل,april,apr',
  'مايو,ايار,ماي,may',
  'يونيو,يونيه,حزيران,جوان,june,jun',
  'يوليو,يوليه,تموز,جويليه,يوليوز,july,jul',
  'اغسطس,اب,اوت,غشت,august,aug',
  'سبتمبر,ايلول,شتنبر,september,sept,sep',
  'اكتوبر,تشرين الاول,تشرين اول,october,oct',
  'نوفمبر,تشرين الثاني,تشرين ثاني,نونبر,november,nov',
  'ديسمبر,كانون الاول,كانون اول,دجنبر,december,dec'
]

/** Muharram first, folded. */
const hijri = [
  'محرم,محرم الحرام',
  'صفر',
  'ربيع الاول,ربيع اول',
  'ربيع الاخر,ربيع الثاني,ربيع اخر,ربيع ثاني',
  'جمادي الاولي,جمادي الاول',
  'جمادي الاخره,جمادي الثانيه,جمادي الاخر',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعده,ذي القعده',
  'ذو الحجه,ذي الحجه'
]

/** The numbers of the months by their folded names, from 1. */
export const monthNumbers: ReadonlyMap<string, number> = numbered(gregorian)
export const hijriMonthNumbers: ReadonlyMap<string, number> = numbered(hijri)

function numbered(months: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    months.flatMap((names, index) => names.split(',').map((name) => [name, index + 1] as const))
  )
}
