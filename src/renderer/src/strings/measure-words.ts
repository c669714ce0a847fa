import type { AgreementRow } from '#core/review/agreement'
import type { MeasureId } from '#core/review/measures'

type Words = { readonly name: string; readonly says: string }

/** What each measure is called and asks, and where it is from. */
export const measureSources: Readonly<Record<MeasureId, string>> = {
  found: 'Hripcsak & Rothschild 2005',
  same_borders: 'Hripcsak & Rothschild 2005',
  same_label: 'Hripcsak & Rothschild 2005',
  f1_exact: 'Segura-Bedmar et al. 2013 (SemEval-2013)',
  f1_partial: 'Segura-Bedmar et al. 2013 (SemEval-2013)',
  f1_type: 'Segura-Bedmar et al. 2013 (SemEval-2013)',
  kappa_cohen_token: 'Cohen 1960; Light 1971',
  kappa_fleiss_token: 'Fleiss 1971',
  alpha_nominal_token: 'Krippendorff 2011',
  alpha_u: 'Krippendorff 1995, 2004',
  u_alpha: 'Krippendorff et al. 2016',
  bar_u_alpha: 'Krippendorff et al. 2016',
  cu_alpha: 'Krippendorff et al. 2016',
  gamma: 'Mathet et al. 2015',
  gamma_cat: 'Mathet 2017',
  number_equal: 'Hashiya',
  number_overlap: 'Hashiya',
  harm_equal: 'Hashiya',
  alpha_interval_number: 'Krippendorff 2011',
  alpha_ratio_number: 'Krippendorff 2011'
}

export const measuresEn: Readonly<Record<MeasureId, Words>> = {
  found: { name: 'Found it', says: 'Of all tags: how many the other marked too, however wide.' },
  same_borders: {
    name: 'Same borders',
    says: 'Of those found by both: how many have the same first and last letter.'
  },
  same_label: { name: 'Same label', says: 'Of those found by both: how many have the same label.' },
  f1_exact: { name: 'F1, exact', says: 'How many tags are the same in borders and label.' },
  f1_partial: {
    name: 'F1, partial',
    says: 'How many tags were found by both; other borders count half, the label not at all.'
  },
  f1_type: {
    name: 'F1, type',
    says: 'How many tags were found by both under the same label, whatever the borders.'
  },
  kappa_cohen_token: {
    name: 'Cohen’s κ, words',
    says: 'Whether each word has the same label, beyond what chance would give each pair.'
  },
  kappa_fleiss_token: {
    name: 'Fleiss’ κ, words',
    says: 'The same for any number of annotators at once.'
  },
  alpha_nominal_token: {
    name: 'Krippendorff’s α, words',
    says: 'The same, corrected for small numbers of words.'
  },
  alpha_u: {
    name: 'αU',
    says: 'Whether the tags of each label lie on the same stretches; far borders weigh more.'
  },
  u_alpha: {
    name: 'uα',
    says: 'Whether the same letters are marked with the same label, gaps included.'
  },
  bar_u_alpha: {
    name: '|uα',
    says: 'Whether the same letters are marked at all, whatever the label.'
  },
  cu_alpha: { name: 'cuα', says: 'Where both marked something: whether it has the same label.' },
  gamma: {
    name: 'γ',
    says: 'Places and labels together, after the best pairing of the tags; tags may overlap.'
  },
  gamma_cat: { name: 'γ-cat', says: 'The labels alone, after the same pairing.' },
  number_equal: {
    name: 'Same number',
    says: 'Of the figures found by both: how many have the same bounds.'
  },
  number_overlap: {
    name: 'Overlapping numbers',
    says: 'Of the figures found by both: how many bounds share at least one number.'
  },
  harm_equal: {
    name: 'Same harm',
    says: 'Of the figures found by both: how many say the same harm (killed, wounded …).'
  },
  alpha_interval_number: {
    name: 'α of numbers, interval',
    says: 'How close the numbers of the same figures are; 10 against 20 weighs like 110 against 120.'
  },
  alpha_ratio_number: {
    name: 'α of numbers, ratio',
    says: 'How close they are in proportion; 10 against 20 weighs like 100 against 200.'
  }
}

export const measuresAr: typeof measuresEn = {
  found: { name: 'وُجد عند الاثنين', says: 'من كل الوسوم: كم منها وسمه الآخر أيضاً مهما كان طوله.' },
  same_borders: { name: 'الحدود نفسها', says: 'مما وجده الاثنان: كم منه يبدأ وينتهي بالحرف نفسه.' },
  same_label: { name: 'التصنيف نفسه', says: 'مما وجده الاثنان: كم منه له التصنيف نفسه.' },
  f1_exact: { name: 'F1 التام', says: 'كم من الوسوم متطابق في الحدود والتصنيف معاً.' },
  f1_partial: {
    name: 'F1 الجزئي',
    says: 'كم من الوسوم وجده الاثنان؛ اختلاف الحدود يُحسب نصفاً، والتصنيف لا يُحسب.'
  },
  f1_type: {
    name: 'F1 التصنيف',
    says: 'كم من الوسوم وجده الاثنان بالتصنيف نفسه مهما كانت الحدود.'
  },
  kappa_cohen_token: {
    name: 'κ كوهين للكلمات',
    says: 'هل لكل كلمة التصنيف نفسه، فوق ما تعطيه المصادفة لكل اثنين.'
  },
  kappa_fleiss_token: { name: 'κ فلايس للكلمات', says: 'المقياس نفسه لأي عدد من الواسمين معاً.' },
  alpha_nominal_token: { name: 'α كريبندورف للكلمات', says: 'المقياس نفسه مع تصحيح لقلة الكلمات.' },
  alpha_u: {
    name: 'αU للمواضع',
    says: 'هل تقع وسوم كل تصنيف على المقاطع نفسها؛ والحدود البعيدة أثقل.'
  },
  u_alpha: { name: 'uα للمقاطع', says: 'هل وُسمت الحروف نفسها بالتصنيف نفسه، مع الفراغات بينها.' },
  bar_u_alpha: { name: '|uα لما وُسم', says: 'هل وُسمت الحروف نفسها أصلاً أياً كان التصنيف.' },
  cu_alpha: { name: 'cuα للتصنيف', says: 'حيث وسم الاثنان شيئاً: هل له التصنيف نفسه.' },
  gamma: {
    name: 'غاما γ',
    says: 'المواضع والتصنيفات معاً بعد أفضل مزاوجة للوسوم؛ ويجوز أن تتداخل.'
  },
  gamma_cat: { name: 'غاما γ-cat للتصنيف', says: 'التصنيفات وحدها بعد المزاوجة نفسها.' },
  number_equal: {
    name: 'العدد نفسه',
    says: 'من الأرقام التي وجدها الاثنان: كم منها له الحدّان نفسهما.'
  },
  number_overlap: {
    name: 'أعداد متقاطعة',
    says: 'من الأرقام التي وجدها الاثنان: كم منها يشترك مداه في عدد واحد على الأقل.'
  },
  harm_equal: {
    name: 'الأذى نفسه',
    says: 'من الأرقام التي وجدها الاثنان: كم منها يقول الأذى نفسه (قتلى، جرحى…).'
  },
  alpha_interval_number: {
    name: 'α الأعداد بالفرق',
    says: 'كم تتقارب أعداد الأرقام نفسها؛ 10 مقابل 20 كما 110 مقابل 120.'
  },
  alpha_ratio_number: {
    name: 'α الأعداد بالنسبة',
    says: 'كم تتقارب بالنسبة؛ 10 مقابل 20 كما 100 مقابل 200.'
  }
}

type Reason = NonNullable<AgreementRow['reason']> | 'no-figure'

/** Why there is no figure, and what would give one. */
export const undefinedEn: Readonly<Record<Reason, string>> = {
  'no-data': 'Nobody has tagged anything here. One tag is enough for a figure.',
  'one-annotator': 'There is nobody to compare with. Choose a second annotator.',
  'no-variation':
    'Everything has the same value, so chance would agree as well. It needs a second label or an untagged word.',
  overlapping:
    'Somebody’s tags overlap, which this measure cannot speak of. Choose one label, or look at γ.',
  'nothing-matched':
    'No two tags lie on the same words, so there is nothing to compare. It needs one that both found.',
  'no-figure': 'No casualty figure was found by two of them, so there are no numbers to compare.',
  unstated: 'No figure that both found has a number on both sides. Fill in the numbers.',
  'no-common-article':
    'No article was read by all of these. Choose fewer annotators, or let another read an article.'
}

export const undefinedAr: typeof undefinedEn = {
  'no-data': 'لم يسم أحد شيئاً هنا. يكفي وسم واحد ليظهر رقم.',
  'one-annotator': 'لا أحد للمقارنة معه. اختر واسماً ثانياً.',
  'no-variation': 'كل القيم واحدة، فالمصادفة تعطي الاتفاق نفسه. يلزم تصنيف ثانٍ أو كلمة بلا وسم.',
  overlapping:
    'عند أحدهم وسوم متداخلة، وهذا المقياس لا يحكم عليها. اختر تصنيفاً واحداً، أو انظر في γ.',
  'nothing-matched': 'لا وسمان على الكلمات نفسها، فليس ما يُقارَن. يلزم وسم وجده الاثنان.',
  'no-figure': 'لا رقم ضحايا وجده اثنان منهم، فلا أعداد للمقارنة.',
  unstated: 'لا رقم وجده الاثنان وله عدد عند كليهما. املأ الأعداد.',
  'no-common-article': 'لا مقالة قرأها هؤلاء كلهم. اختر عدداً أقل، أو فليقرأ غيرهم مقالة.'
}
