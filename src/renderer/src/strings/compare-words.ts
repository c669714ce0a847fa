import { plural } from '#core/words/counted'

/** The words of the page that compares readings, in English; the Arabic ones have the same shape. */
export const compareEn = {
  page: 'Compare',
  title: 'Compare readings',
  articles: 'Articles',
  readers: 'Readers',
  readersHint: 'Two to eight are compared at once.',
  own: 'you',
  reader: (number: number) => `Reader ${number}`,
  blind: 'Hide names',
  noDifferences: 'no differences',
  fewReaders: 'read by fewer than two',
  unreadable: 'cannot be read',
  counting: (done: string, all: string) => `Counting differences: ${done} of ${all} articles`,
  pairing: (paired: string, all: string) => `Pairing tags: ${paired} of ${all}`,
  stop: 'Stop',
  progress: (settled: string, all: string) => `${settled} of ${all} settled`,
  done: 'All is settled. The gold reading of this article is done.',
  accordsLeft: (count: number) =>
    `${plural(count, 'span')} that all have alike ${count === 1 ? 'is' : 'are'} not taken over yet.`,
  takeUnanimous: 'Take over what all have alike',
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'NOT SAVED',
  retry: 'Try again',
  notBest: 'So many tags overlap here that a better pairing may exist.',
  legend: 'Whose line is whose',
  text: 'The article with the lines of all readers',
  minimap: 'Where readers differ',
  empty: {
    title: 'Nobody else has read anything here yet',
    lead: 'To compare, the project needs the readings of at least one colleague beside yours.',
    steps: [
      'Ask a colleague for their readings: a bundle (.hashiya.zip) that “pack” makes, or the project folder’s “annotations” folder.',
      'Take them in: “unpack <file.hashiya.zip> <project>” on the command line, or put their folder into “annotations” of this project’s folder.',
      'They appear here by themselves, with everything that they did otherwise.'
    ],
    sample: 'Try it with two invented colleagues',
    sampleHint: 'Adds their readings of one article to your copy of the sample project.'
  },
  noCommon: 'No article has been read by two of the chosen readers.',
  chooseMore: 'Choose at least two readers.',
  filters: {
    label: 'Which differences are shown',
    kind: 'Kind',
    tagLabel: 'Label',
    annotator: 'Reader',
    all: 'All',
    unsettled: 'Unsettled only'
  },
  list: 'Differences, the worst first',
  noneShown: 'No difference is like this.',
  kinds: {
    missing: 'Missing',
    label: 'Label',
    number: 'Number',
    borders: 'Borders',
    attribute: 'Attribute',
    link: 'Link'
  },
  missing: (who: string) => `Not tagged by ${who}`,
  labels: 'Tagged with different labels',
  numbers: (fields: string) => `The number differs: ${fields}`,
  fields: { min: 'at least', max: 'at most', best: 'best', qualifier: 'qualifier' },
  qualifierOnly: 'The same number; only its qualifier differs',
  borders: (what: string) => `Borders differ by ${what}`,
  borderKinds: {
    clitic: 'a clitic',
    article: 'the article “al-”',
    quote: 'quotation marks',
    punctuation: 'punctuation',
    space: 'a space',
    word: 'whole words',
    letters: 'letters of a word'
  },
  attribute: (name: string) => `“${name}” differs`,
  link: (relation: string, to: string) => `The link “${relation}” to ${to}`,
  and: ', ',
  card: 'The chosen difference',
  choose: 'What goes into the gold reading?',
  nothing: 'no tag here',
  noLink: 'no link',
  hasLink: 'linked',
  noneOf: 'None of them',
  edit: 'Change…',
  takeThis: (number: number) => `Take ${number}`,
  editing: 'Change before taking',
  editLabel: 'Label',
  editBorders: 'Borders',
  editHint: 'Alt and the arrows, or [ and ], move the end; with Shift the start.',
  startBack: 'Start: one letter earlier',
  startOn: 'Start: one letter later',
  endBack: 'End: one letter earlier',
  endOn: 'End: one letter later',
  takeEdited: 'Take it so',
  cancel: 'Cancel',
  standing: {
    open: 'open',
    waiting: 'waits for its ends',
    moot: 'nothing to decide: an end was left out',
    settled: 'settled',
    reopened: 'open again'
  },
  reopenedBecause: {
    'by-hand': 'Its answer was taken back.',
    changed: 'A reader has changed this since it was settled.',
    'taken-away': 'What was taken is no longer in the gold reading.',
    twice: 'Two reviewers settled it apart.'
  },
  settledBy: (who: string, when: string) => `Settled by ${who}, ${when}`,
  outcomes: {
    taken: (whom: string) => `taken from ${whom}`,
    edited: (whom: string) => `taken from ${whom} and changed`,
    none: 'none of them',
    reopened: 'taken back'
  },
  reopen: 'Open again',
  show: 'Show in the reader',
  reason: 'Reason',
  noReason: 'Without a reason',
  reasons: {
    'ambiguous-text': 'Ambiguous text',
    'guideline-gap': 'Gap in the guidelines',
    slip: 'Slip',
    'edge-case': 'Edge case',
    judgement: 'Judgement'
  },
  words: 'In words',
  rules: {
    label: 'Settle many at once',
    choose: 'Choose a rule…',
    names: {
      'clitics-out': 'Leave clitics out',
      'quotes-out': 'Leave quotation marks out',
      majority: 'Take what most have',
      unanimous: 'Take over what all have alike'
    },
    preview: (count: number) => `This settles ${plural(count, 'case')}:`,
    more: (count: number) => `and ${count} more`,
    nothing: 'There is nothing that this would settle.',
    apply: 'Settle them',
    cancel: 'Leave them'
  },
  readOnly: 'The gold reading is for reading only.',
  keys: {
    title: 'Comparing readings',
    take: 'Take what is listed under this number',
    commands: {
      next: 'Next difference that is not settled',
      previous: 'The one before that is not settled',
      'step-down': 'Next difference',
      'step-up': 'Difference before',
      none: 'None of them',
      edit: 'Change the first candidate before taking it',
      remark: 'Say why: reason and words',
      reopen: 'Open a settled difference again',
      unanimous: 'Take over what all have alike',
      blind: 'Hide or show the readers’ names',
      show: 'Show the words in the reader',
      undo: 'Undo',
      redo: 'Redo',
      'next-article': 'Next article',
      'previous-article': 'Article before'
    }
  }
}
