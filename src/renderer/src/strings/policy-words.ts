import type { ProblemWords } from './problem-words'

/** Words for how a project reads vague numbers, in both languages. */
export const policyEn = {
  open: 'Vague numbers…',
  title: 'Vague numbers',
  lead: 'Which range a word such as “dozens” has when it is read: in suggestions, when you tag it, and when you read a figure again. It holds for the whole project.',
  choices: 'Policy',
  chosen: 'in use',
  about: {
    order_of_magnitude: 'From the number that the word names to one below the next order.',
    acled_lower: 'The codes of ACLED as lower bounds; the upper end is open.',
    airwars_observed:
      '“Dozens” as the coders of Airwars were seen to read it; the rest by order of magnitude.'
  } as Readonly<Record<string, string>>,
  own: 'The project’s own list, from its scheme.',
  words: 'Words and their ranges',
  word: 'Word',
  range: 'Range',
  plural: 'plural without a number',
  changes: 'What it would change',
  looking: (done: string, total: string) =>
    `Looking through your figures: article ${done} of ${total}`,
  none: 'None of your figures would be read otherwise.',
  found: (count: string, articles: string) =>
    `Your figures that would be read otherwise: ${count} (articles: ${articles}).`,
  edited: (count: string) => `Of these changed by hand since: ${count}.`,
  stays:
    'Figures that are stored stay as they are and say which policy gave their range, until you have them read again; Undo takes that back, article by article.',
  more: (count: string) => `And ${count} more.`,
  byHand: 'by hand',
  goTo: (words: string) => `Show “${words}” in its article`,
  follow: (count: string) => `Read these again (${count})`,
  use: 'Use this policy',
  close: 'Close'
}

export const policyAr: typeof policyEn = {
  open: 'الأعداد المبهمة…',
  title: 'الأعداد المبهمة',
  lead: 'أي مدى يُعطى للفظ مثل «عشرات» حين يُقرأ: في الاقتراحات، وحين تسمه، وحين تعيد قراءة رقم. ويسري على المشروع كله.',
  choices: 'السياسة',
  chosen: 'المعتمدة',
  about: {
    order_of_magnitude: 'من العدد الذي يسميه اللفظ إلى ما دون المرتبة التالية بواحد.',
    acled_lower: 'رموز ACLED حدوداً دنيا، والأعلى مفتوح.',
    airwars_observed: '«عشرات» كما لوحظ عند مرمّزي Airwars، والباقي برتبة المقدار.'
  },
  own: 'قائمة المشروع نفسه، من مخططه.',
  words: 'الألفاظ ومداها',
  word: 'اللفظ',
  range: 'المدى',
  plural: 'جمع بلا عدد',
  changes: 'ما الذي يتغير',
  looking: (done, total) => `يُنظر في أرقامك: المقالة ${done} من ${total}`,
  none: 'لا رقم من أرقامك يُقرأ قراءة أخرى.',
  found: (count, articles) => `أرقامك التي تُقرأ قراءة أخرى: ${count} (المقالات: ${articles}).`,
  edited: (count) => `وما عُدّل منها باليد بعد ذلك: ${count}.`,
  stays:
    'الأرقام المحفوظة تبقى كما هي وتقول أي سياسة أعطتها مداها، حتى تطلب قراءتها من جديد؛ والتراجع يرد ذلك مقالةً مقالة.',
  more: (count) => `وغيرها: ${count}.`,
  byHand: 'باليد',
  goTo: (words) => `اعرض «${words}» في مقالتها`,
  follow: (count) => `قراءة هذه من جديد (${count})`,
  use: 'اعتمد هذه السياسة',
  close: 'إغلاق'
}

export const policyProblemsEn: ProblemWords = {
  'policy.unknown': ({ policy }) =>
    `The project has no policy ${policy}; somebody may have changed its scheme.`
}

export const policyProblemsAr: ProblemWords = {
  'policy.unknown': ({ policy }) => `ليس في المشروع سياسة ${policy}؛ لعل غيرك غيّر مخططه.`
}
