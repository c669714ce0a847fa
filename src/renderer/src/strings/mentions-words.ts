import type { MentionGroup } from '#core/suggest/further-mentions'

type Groups = Readonly<Record<MentionGroup, string>>

/** The words of the dialog that tags all mentions, in English. */
export const mentionsEn = {
  title: 'Tag all mentions',
  open: 'Tag all mentions…',
  label: 'Label',
  actor: 'Actor',
  list: 'Mentions in this article',
  groups: {
    exact: 'Written the same',
    clitic: 'With a clitic',
    spelling: 'Spelled otherwise',
    alias: 'Other names of this actor'
  } satisfies Groups,
  tickedOf: (ticked: string, all: string) => `${ticked} of ${all}`,
  tagged: 'tagged already',
  across: 'crosses another tag',
  doubtful: 'may mean somebody else',
  searching: 'Looking through the article…',
  found: (all: string, ticked: string) => `Found: ${all} · ticked: ${ticked}`,
  none: 'These words stand nowhere in this article.',
  keys: 'Arrows move, Space ticks one or a whole group, Enter tags.',
  tag: (count: string) => `Tag (${count})`,
  cancel: 'Cancel'
}

/** The same in Arabic. */
export const mentionsAr: typeof mentionsEn = {
  title: 'وسم كل المواضع',
  open: 'وسم كل المواضع…',
  label: 'التسمية',
  actor: 'الجهة',
  list: 'المواضع في هذه المقالة',
  groups: {
    exact: 'بالرسم نفسه',
    clitic: 'مع حرف متصل',
    spelling: 'برسم آخر',
    alias: 'أسماء أخرى للجهة'
  },
  tickedOf: (ticked, all) => `${ticked} من ${all}`,
  tagged: 'موسوم من قبل',
  across: 'يتقاطع مع وسم آخر',
  doubtful: 'قد يعني غيرها',
  searching: 'جارٍ البحث في المقالة…',
  found: (all, ticked) => `وُجد: ${all} · المؤشَّر: ${ticked}`,
  none: 'لا موضع لهذه الكلمات في هذه المقالة.',
  keys: 'الأسهم للتنقل، والمسافة لتأشير موضع أو مجموعة، وEnter للوسم.',
  tag: (count) => `وسم (${count})`,
  cancel: 'إلغاء'
}
