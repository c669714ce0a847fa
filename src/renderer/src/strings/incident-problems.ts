import type { ProblemWords } from './problem-words'

/** What can be wrong with drafts of incidents. */
export const incidentProblemsEn: ProblemWords = {
  'incident.misplaced': () =>
    'The incident in this file says that it belongs elsewhere. It was left alone.',
  'incident.of-another': () => 'This incident is a colleague’s, and only they can change it.',
  'incident.built-upon': () =>
    'The draft was changed elsewhere since, so that step was not taken back. Nothing was changed.',
  'incident.evidence-broken': ({ count }) =>
    `The words of ${count} anchors of this incident have changed or are gone. Open it and look at them.`
}

export const incidentProblemsAr: ProblemWords = {
  'incident.misplaced': () => 'تقول الحادثة التي في هذا الملف إن مكانها غيره. تُركت كما هي.',
  'incident.of-another': () => 'هذه الحادثة لزميل، ولا يغيّرها سواه.',
  'incident.built-upon': () =>
    'غُيّرت المسودة بعد ذلك من مكان آخر، فلم تُلغَ تلك الخطوة. لم يتغيّر شيء.',
  'incident.evidence-broken': ({ count }) =>
    `تغيّرت كلمات أدلة من هذه الحادثة أو حُذفت، وعددها ${count}. افتحها وانظر فيها.`
}
