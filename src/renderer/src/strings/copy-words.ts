import { counted } from '#core/words/counted'
import type { ProblemWords } from './problem-words'

/** Words for versions of files that are kept beside them, in both languages. */
export const copiesEn = {
  tab: 'Kept beside',
  look: 'Look…',
  lead: 'Other versions of files that lie beside them: from conflicts, sync programs and colleagues’ bundles. Nothing uses them until you say so. What you put away goes to the project’s quarantine and is not deleted.',
  none: 'Nothing is kept beside.',
  list: 'Versions kept beside',
  file: 'A file of the project',
  of: (reader: string, title: string) => `${reader} · ${title}`,
  by: (name: string) => `named by ${name}`,
  settled: 'All of it is in the reading as well',
  unknown: 'It cannot be compared',
  more: (count: number) =>
    count === 1
      ? '1 tag or link in it is missing or different in the reading'
      : `${count} tags or links in it are missing or different in the reading`,
  same: 'It says just what the one in use says',
  differs: 'It differs from the one in use',
  savedBy: (name: string) => `saved by ${name}`,
  text: 'Its words',
  choose: 'Use this one',
  chooseIt: (name: string) => `Use this one: ${name}`,
  used: {
    gold: 'It is in use now. Undo, where readings are compared, takes it back.',
    guideline: 'It is in use now. The one before is among the guideline’s earlier versions.',
    incident: 'It is in use now. The one that was is kept beside.'
  },
  putAway: (count: number) =>
    count === 0 ? 'Put away' : count === 1 ? 'Put 1 away' : `Put ${count} away`,
  done: (count: number) =>
    count === 1 ? '1 was put into the quarantine.' : `${count} were put into the quarantine.`
}

export const copiesAr: typeof copiesEn = {
  tab: 'المحفوظ جانباً',
  look: 'انظر…',
  lead: 'نسخ أخرى من ملفات موضوعة إلى جانبها: من تعارضات وبرامج مزامنة وحزم الزملاء. لا يستعملها شيء حتى تختارها. ما تنقله من هنا يذهب إلى مجلد العزل في المشروع ولا يُحذف.',
  none: 'لا شيء محفوظ جانباً.',
  list: 'النسخ المحفوظة جانباً',
  file: 'ملف من المشروع',
  of: (reader, title) => `${reader} · ${title}`,
  by: (name) => `سمّاها ${name}`,
  settled: 'كل ما فيها موجود في القراءة أيضاً',
  unknown: 'لا تمكن مقارنتها',
  more: (count) =>
    `فيها ${counted(count, 'وسم أو رابط واحد', 'وسمان أو رابطان', 'وسوم أو روابط', 'وسماً أو رابطاً')} مما لا يوجد في القراءة أو يختلف عنها`,
  same: 'تقول ما تقوله المستعملة نفسه',
  differs: 'تختلف عن المستعملة',
  savedBy: (name) => `حفظها ${name}`,
  text: 'نصها',
  choose: 'استعمل هذه',
  chooseIt: (name) => `استعمل هذه: ${name}`,
  used: {
    gold: 'هي المستعملة الآن. يلغي ذلك التراجعُ حيث تُقارن القراءات.',
    guideline: 'هي المستعملة الآن. وما قبلها بين النسخ السابقة للدليل.',
    incident: 'هي المستعملة الآن. وما كان مستعملاً محفوظ جانباً.'
  },
  putAway: (count) =>
    count === 0
      ? 'انقل إلى مجلد العزل'
      : `انقل ${counted(count, 'واحدة', 'اثنتين', 'نسخ', 'نسخة')} إلى مجلد العزل`,
  done: (count) =>
    `${count === 1 ? 'نُقلت واحدة' : count === 2 ? 'نُقلت اثنتان' : `نُقلت ${counted(count, '', '', 'نسخ', 'نسخة')}`} إلى مجلد العزل.`
}

export const copyProblemsEn: ProblemWords = {
  'copy.not-one': () => 'This is no version that is kept beside a file, and was left as it is.'
}

export const copyProblemsAr: ProblemWords = {
  'copy.not-one': () => 'ليست هذه نسخة محفوظة إلى جانب ملف، فتُركت كما هي.'
}
