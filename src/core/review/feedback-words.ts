import type { ReasonCode } from '../annotation/settlement'
import { borderWordsAr, borderWordsEn } from './border-words'

/** The words of a feedback page, which is read outside the program, in English. */
export const feedbackEn = {
  title: (name: string, project: string) => `Corrections for ${name} · ${project}`,
  lead: 'Only what differs from the settled reading is listed here. Your own files were not changed.',
  counts: (corrections: number, same: number, undecided: number) =>
    `Corrections: ${corrections} · the same in both: ${same}${undecided > 0 ? ` · not decided yet: ${undecided}` : ''}`,
  nothing: 'Nothing differs.',
  yours: 'Yours',
  settled: 'Settled',
  none: 'no tag',
  empty: 'nothing',
  yes: 'yes',
  no: 'no',
  missingYours: 'You have a tag here; the settled reading has none.',
  missingSettled: 'You have no tag here; the settled reading has one.',
  label: (yours: string, settled: string) => `Label: ${yours} → ${settled}`,
  borders: (letters: string, kind: string, side: string) => `Borders ${side}: ${letters} (${kind})`,
  value: (name: string, yours: string, settled: string) => `${name}: ${yours} → ${settled}`,
  linkYours: (relation: string, to: string) => `Link “${relation}” to ${to}: yours alone`,
  linkSettled: (relation: string, to: string) => `Link “${relation}” to ${to}: missing in yours`,
  ...borderWordsEn,
  why: 'Why',
  reasons: {
    'ambiguous-text': 'the text is ambiguous',
    'guideline-gap': 'the guidelines do not say',
    slip: 'a slip',
    'edge-case': 'an edge case',
    judgement: 'a matter of judgement'
  } satisfies Record<ReasonCode, string>,
  guideline: (label: string) => `Guideline for “${label}”`,
  guidelineVersion: (label: string, version: string) =>
    `Guideline for “${label}”, version ${version}`,
  shippedGuideline: (label: string) => `Guideline for “${label}” that comes with Hashiya`,
  definition: (label: string) => `“${label}” in the scheme`,
  example: 'Nearest example',
  exampleUnder: (heading: string) => `Nearest example, under “${heading}”`,
  decidedBy: (name: string) => `decided by ${name}`,
  takenFrom: (names: string) => `as ${names} had it`,
  reader: (number: string) => `reader ${number}`
}

export type FeedbackWords = typeof feedbackEn

/** The same in Arabic. */
export const feedbackAr: FeedbackWords = {
  title: (name, project) => `تصحيحات ${name} · ${project}`,
  lead: 'هنا فقط ما يختلف عن القراءة المعتمدة. ملفاتك أنت لم يُغيَّر فيها شيء.',
  counts: (corrections, same, undecided) =>
    `التصحيحات: ${arabic(corrections)} · المتطابق: ${arabic(same)}${undecided > 0 ? ` · لم يُحسم بعد: ${arabic(undecided)}` : ''}`,
  nothing: 'لا اختلاف.',
  yours: 'عندك',
  settled: 'المعتمد',
  none: 'بلا وسم',
  empty: 'لا شيء',
  yes: 'نعم',
  no: 'لا',
  missingYours: 'لك هنا وسم، وليس في القراءة المعتمدة وسم.',
  missingSettled: 'ليس لك هنا وسم، وفي القراءة المعتمدة وسم.',
  label: (yours, settled) => `التصنيف: ${yours} ← ${settled}`,
  borders: (letters, kind, side) => `الحدود ${side}: ${letters} (${kind})`,
  value: (name, yours, settled) => `${name}: ${yours} ← ${settled}`,
  linkYours: (relation, to) => `رابط «${relation}» إلى ${to}: عندك وحدك`,
  linkSettled: (relation, to) => `رابط «${relation}» إلى ${to}: ناقص عندك`,
  ...borderWordsAr,
  why: 'السبب',
  reasons: {
    'ambiguous-text': 'النص ملتبس',
    'guideline-gap': 'الدليل لا يذكر هذه الحالة',
    slip: 'سهو',
    'edge-case': 'حالة حدّية',
    judgement: 'مسألة تقدير'
  },
  guideline: (label) => `دليل «${label}»`,
  guidelineVersion: (label, version) => `دليل «${label}»، النسخة ${version}`,
  shippedGuideline: (label) => `دليل «${label}» الذي يأتي مع حاشية`,
  definition: (label) => `«${label}» في المخطط`,
  example: 'أقرب مثال',
  exampleUnder: (heading) => `أقرب مثال، تحت «${heading}»`,
  decidedBy: (name) => `قرار ${name}`,
  takenFrom: (names) => `كما عند ${names}`,
  reader: (number) => `قارئ ${number}`
}

function arabic(count: number): string {
  return new Intl.NumberFormat('ar').format(count)
}
