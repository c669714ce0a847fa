import type { Loss } from '#core/formats/format'
import type { FormatId } from '#core/formats/format-ids'

/** What formats are for; each is offered under one purpose. */
export const purposes = ['keep', 'train', 'annotate', 'tables', 'research'] as const
export type Purpose = (typeof purposes)[number]

export const purposeOf: Readonly<Record<FormatId, Purpose>> = {
  jsonl: 'keep',
  'hugging-face': 'train',
  'hugging-face-parquet': 'train',
  spacy: 'train',
  conll: 'train',
  'conll-nested': 'train',
  conllu: 'train',
  'label-studio': 'annotate',
  doccano: 'annotate',
  'doccano-relations': 'annotate',
  prodigy: 'annotate',
  brat: 'annotate',
  'webanno-tsv': 'annotate',
  'cas-json': 'annotate',
  'cas-xmi': 'annotate',
  xlsx: 'tables',
  'csv-excel': 'tables',
  csv: 'tables',
  'ledger-xlsx': 'tables',
  'ledger-csv': 'tables',
  'refi-qda': 'research',
  w3c: 'research',
  triples: 'research'
}

type FormatWords = { readonly name: string; readonly about: string }

export const purposesEn: Readonly<Record<Purpose, string>> = {
  keep: 'To keep and pass on',
  train: 'To train models',
  annotate: 'To go on in other tools',
  tables: 'For tables and counting',
  research: 'For qualitative research and the web'
}

export const purposesAr: typeof purposesEn = {
  keep: 'للحفظ والتسليم',
  train: 'لتدريب النماذج',
  annotate: 'لمتابعة العمل في أدوات أخرى',
  tables: 'للجداول والإحصاء',
  research: 'للبحث النوعي والويب'
}

export const formatsEn: Readonly<Record<FormatId, FormatWords>> = {
  jsonl: {
    name: 'JSON Lines',
    about: 'Everything known of a reading, comments too, one article to a line.'
  },
  'hugging-face': {
    name: 'Hugging Face, JSON Lines',
    about: 'A data set folder with splits and a data card.'
  },
  'hugging-face-parquet': {
    name: 'Hugging Face, Parquet',
    about: 'The same data set, smaller and quicker to load.'
  },
  spacy: { name: 'spaCy', about: 'JSON Lines with a script that makes .spacy files of them.' },
  conll: { name: 'CoNLL-2003', about: 'A token a line with BIO, IOB1 or BIOES tags.' },
  'conll-nested': {
    name: 'CoNLL, nested',
    about: 'A token a line, a column for each label; tags may lie in tags.'
  },
  conllu: { name: 'CoNLL-U', about: 'Universal Dependencies columns, tags in the last one.' },
  'label-studio': { name: 'Label Studio', about: 'Tasks with their labelling interface.' },
  doccano: { name: 'doccano', about: 'Sequence labelling: text and labelled spans.' },
  'doccano-relations': {
    name: 'doccano, with relations',
    about: 'Spans and the links between them.'
  },
  prodigy: { name: 'Prodigy', about: 'Tasks with tokens, spans and relations.' },
  brat: { name: 'brat', about: 'A text and a standoff file for each article, with conf files.' },
  'webanno-tsv': { name: 'WebAnno TSV 3.3', about: 'For INCEpTION and WebAnno, token by token.' },
  'cas-json': { name: 'UIMA CAS, JSON', about: 'For INCEpTION and UIMA, with the type system.' },
  'cas-xmi': { name: 'UIMA CAS, XMI', about: 'For UIMA in Java, with the type system.' },
  xlsx: { name: 'Excel workbook', about: 'A sheet each for tags, links and readings.' },
  'csv-excel': {
    name: 'CSV for Excel',
    about: 'Opens in Excel as Arabic; nothing can run as a formula.'
  },
  csv: { name: 'CSV for programs', about: 'Every text exact, for R, pandas and databases.' },
  'ledger-xlsx': {
    name: 'Casualty ledger, Excel',
    about: 'Only casualty figures: number, harm, victims, source, one a row.'
  },
  'ledger-csv': {
    name: 'Casualty ledger, CSV',
    about: 'The same rows as CSV for Excel, guarded against formulas.'
  },
  'refi-qda': { name: 'REFI-QDA project', about: 'For NVivo, MAXQDA and ATLAS.ti.' },
  w3c: { name: 'W3C Web Annotation', about: 'JSON-LD, each tag with its words and offsets.' },
  triples: {
    name: 'Attributions',
    about: 'Only who says what by which words: source, cue, content.'
  }
}

export const formatsAr: typeof formatsEn = {
  jsonl: { name: 'أسطر JSON', about: 'كل ما يُعرف عن القراءة بتعليقاتها، مقالة في كل سطر.' },
  'hugging-face': {
    name: 'Hugging Face بأسطر JSON',
    about: 'مجلد مجموعة بيانات بتقسيماتها وبطاقتها.'
  },
  'hugging-face-parquet': {
    name: 'Hugging Face بصيغة Parquet',
    about: 'المجموعة نفسها، أصغر حجماً وأسرع تحميلاً.'
  },
  spacy: { name: 'مكتبة spaCy', about: 'أسطر JSON مع برنامج يصنع منها ملفات spaCy.' },
  conll: { name: 'صيغة CoNLL-2003', about: 'كلمة في كل سطر بوسوم BIO أو IOB1 أو BIOES.' },
  'conll-nested': {
    name: 'CoNLL المتداخلة',
    about: 'كلمة في كل سطر وعمود لكل تسمية؛ وتحمل وسماً داخل وسم.'
  },
  conllu: { name: 'صيغة CoNLL-U', about: 'أعمدة التبعيات العالمية، والوسوم في آخرها.' },
  'label-studio': { name: 'أداة Label Studio', about: 'المهام مع واجهة الوسم الخاصة بها.' },
  doccano: { name: 'أداة doccano', about: 'وسم التسلسل: النص ومقاطعه الموسومة.' },
  'doccano-relations': { name: 'doccano بالعلاقات', about: 'المقاطع والروابط بينها.' },
  prodigy: { name: 'أداة Prodigy', about: 'مهام بكلماتها ومقاطعها وعلاقاتها.' },
  brat: { name: 'أداة brat', about: 'لكل مقالة نص وملف وسوم، مع ملفات الإعداد.' },
  'webanno-tsv': { name: 'صيغة WebAnno TSV 3.3', about: 'لبرنامجي INCEpTION وWebAnno، كلمة كلمة.' },
  'cas-json': { name: 'UIMA CAS بصيغة JSON', about: 'لبرنامجي INCEpTION وUIMA مع نظام الأنواع.' },
  'cas-xmi': { name: 'UIMA CAS بصيغة XMI', about: 'لمكتبة UIMA في Java مع نظام الأنواع.' },
  xlsx: { name: 'مصنف Excel', about: 'ورقة للوسوم وورقة للروابط وورقة للقراءات.' },
  'csv-excel': {
    name: 'CSV لبرنامج Excel',
    about: 'يفتحه Excel بالعربية، ولا يُنفَّذ فيه شيء كمعادلة.'
  },
  csv: { name: 'CSV للبرامج', about: 'كل نص كما هو، للغة R وpandas وقواعد البيانات.' },
  'ledger-xlsx': {
    name: 'سجل الضحايا، Excel',
    about: 'أرقام الضحايا وحدها: العدد والأذى والضحايا والمصدر، رقم في كل صف.'
  },
  'ledger-csv': {
    name: 'سجل الضحايا، CSV',
    about: 'الصفوف نفسها بصيغة CSV لبرنامج Excel، ممنوعة من أن تكون معادلات.'
  },
  'refi-qda': { name: 'مشروع REFI-QDA', about: 'لبرامج NVivo وMAXQDA وATLAS.ti.' },
  w3c: { name: 'حواشي الويب W3C', about: 'بصيغة JSON-LD، لكل وسم كلماته ومواضعه.' },
  triples: { name: 'الإسناد', about: 'من قال وماذا وبأي لفظ فقط: المصدر ولفظ القول والقول.' }
}

/** What a format has no place for, as the end of “leaves out: …”. */
export const lossesEn: Readonly<Record<Loss, string>> = {
  'set-aside': 'annotations that were set aside',
  context: 'the words around a tag',
  source: 'how the article was imported',
  'marked-lines': 'recognised lines of the article',
  comments: 'comments',
  metadata: 'title, date and outlet',
  'article-id': 'the article’s id',
  'text-hash': 'the text’s hash',
  annotator: 'the annotator',
  state: 'the state of the reading',
  text: 'the article’s text',
  ids: 'ids of tags and links',
  attributes: 'attributes',
  notes: 'notes',
  links: 'links',
  'link-ids': 'ids of links',
  'link-attributes': 'attributes of links',
  rest: 'where values come from, and fields of other programs',
  overlaps: 'of tags that share words, all but the widest',
  'overlaps-of-one-label': 'of tags of one label that share words, all but the widest',
  borders: 'borders inside a token: the tag grows to the whole token',
  'outer-space': 'white space at the ends of a tag'
}

export const lossesAr: typeof lossesEn = {
  'set-aside': 'الوسوم التي نُحّيت',
  context: 'الكلمات المحيطة بالوسم',
  source: 'كيف استُوردت المقالة',
  'marked-lines': 'الأسطر المتعرَّف عليها في المقالة',
  comments: 'التعليقات',
  metadata: 'العنوان والتاريخ والجهة الناشرة',
  'article-id': 'معرّف المقالة',
  'text-hash': 'بصمة النص',
  annotator: 'اسم الواسم',
  state: 'حالة القراءة',
  text: 'نص المقالة',
  ids: 'معرّفات الوسوم والروابط',
  attributes: 'الصفات',
  notes: 'الملاحظات',
  links: 'الروابط',
  'link-ids': 'معرّفات الروابط',
  'link-attributes': 'صفات الروابط',
  rest: 'مصدر القيم وحقول البرامج الأخرى',
  overlaps: 'من الوسوم المشتركة في كلمات، كلها إلا أوسعها',
  'overlaps-of-one-label': 'من وسوم التسمية الواحدة المشتركة في كلمات، كلها إلا أوسعها',
  borders: 'الحدود داخل الكلمة: يتسع الوسم ليشملها كاملة',
  'outer-space': 'الفراغ على طرفي الوسم'
}
