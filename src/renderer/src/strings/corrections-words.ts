/** The words of the page of corrections, in English. */
export const correctionsEn = {
  title: 'My corrections',
  lead: 'A feedback file says where your reading differs from the settled one, and why. Open the file that a reviewer sent you, or drop it here.',
  open: 'Open a feedback file…',
  make: {
    heading: 'For a colleague',
    annotator: 'Colleague',
    choose: 'Choose a colleague',
    anonymous: 'Without others’ names',
    show: 'Show',
    page: 'Save as a page (HTML)',
    file: 'Save as a file (JSON)'
  },
  goTo: (words: string) => `Show “${words}” in its article`,
  guideline: 'Whole guideline',
  close: 'Close the corrections'
}

export const correctionsAr: typeof correctionsEn = {
  title: 'تصحيحاتي',
  lead: 'ملف الملاحظات يقول أين تختلف قراءتك عن القراءة المعتمدة ولماذا. افتح الملف الذي أرسله المراجع أو أفلته هنا.',
  open: 'فتح ملف ملاحظات…',
  make: {
    heading: 'لزميل',
    annotator: 'الزميل',
    choose: 'اختر زميلاً',
    anonymous: 'بلا أسماء الآخرين',
    show: 'اعرض',
    page: 'حفظ صفحةً (HTML)',
    file: 'حفظ ملفاً (JSON)'
  },
  goTo: (words) => `اعرض «${words}» في مقالتها`,
  guideline: 'الدليل كله',
  close: 'إغلاق التصحيحات'
}

/** Problems of feedback, by code. */
export const feedbackProblemsEn = {
  'feedback.nothing-settled': () =>
    'Nothing is settled yet in an article that they have read: settle differences first.',
  'feedback.not-one': () => 'This is not a feedback file of Hashiya, or it is damaged.',
  'feedback.unknown-article': () => 'The article of this correction is not in the open project.',
  'feedback.other-text': () =>
    'The article here has another text than the one that was corrected, so the place is not shown.'
}

export const feedbackProblemsAr: typeof feedbackProblemsEn = {
  'feedback.nothing-settled': () => 'لم يُحسم شيء بعد في مقالة قرأوها: احسم الاختلافات أولاً.',
  'feedback.not-one': () => 'هذا ليس ملف ملاحظات من حاشية، أو هو تالف.',
  'feedback.unknown-article': () => 'مقالة هذا التصحيح ليست في المشروع المفتوح.',
  'feedback.other-text': () => 'نص المقالة هنا غير النص الذي صُحّح، فلا يُعرض الموضع.'
}
