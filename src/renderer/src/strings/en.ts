import type { KeyCommand } from '../state/keys'
import { actorsEn } from './actors-words'
import { plural } from '#core/words/counted'
import { valuesEn } from '#core/words/value-words'
import { agreementEn } from './agreement-words'
import { correctionsEn } from './corrections-words'
import { colleaguesEn, colleaguesKeysEn } from './colleagues-words'
import { intakeEn } from './intake-words'
import { chartsEn } from './chart-words'
import { claimKeysEn, claimsEn } from './claims-words'
import { ledgerEn } from './ledger-words'
import { bundleKeysEn, bundlesEn } from './bundle-words'
import { copiesEn } from './copy-words'
import { exportEn } from './export-words'
import { compareEn } from './compare-words'
import { lensEn } from './lens-words'
import { roomKeysEn, roomsEn } from './room-words'
import { incidentsEn } from './incident-words'
import { progressEn } from './progress-words'
import { reportEn } from './report-words'
import { searchEn, searchKeysEn } from './search-words'
import { mentionsEn } from './mentions-words'
import { suggestEn } from './suggest-words'
import { takeInEn } from './take-in-words'
import { commentsEn } from './comment-words'
import { guidelinesEn } from './guideline-words'
import { historyWordsEn } from './history-words'
import { policyEn } from './policy-words'
import { goldEn } from './gold-words'
import { outsideWordsEn } from './outside-words'
import { secondPassEn, secondPassKeysEn } from './second-pass-words'
import { versionKeysEn, versionsEn } from './version-words'

/** Every word of the window in English; the Arabic table has the same shape. */
export const en = {
  app: 'Hashiya',
  language: { name: 'English', other: 'العربية' },
  suggest: suggestEn,
  takeIn: takeInEn,
  rooms: roomsEn,
  report: reportEn,
  progress: progressEn,
  incidents: incidentsEn,
  agreement: agreementEn,
  corrections: correctionsEn,
  compare: compareEn,
  ledger: ledgerEn,
  claims: claimsEn,
  charts: chartsEn,

  start: {
    title: 'Welcome to Hashiya',
    lead: 'Read Arabic conflict news, mark who acts, what is claimed and how many were harmed. Everything stays in a folder on this computer.',
    sample: 'Open the sample project',
    sampleHint: 'Three short articles, ready to tag',
    create: 'New project…',
    createHint: 'A folder for articles and annotations',
    open: 'Open a project…',
    openHint: 'Choose a project folder',
    recent: 'Recent projects',
    forget: (name: string) => `Remove “${name}” from this list`
  },

  create: {
    title: 'New project',
    name: 'Project name',
    annotator: 'Your name',
    annotatorHint: 'Stands in every file that you write, so that colleagues know whose work it is.',
    confirm: 'Choose a folder…',
    cancel: 'Cancel'
  },

  bar: {
    label: 'Tools',
    undo: 'Undo',
    redo: 'Redo',
    import: 'Import',
    export: 'Export',
    appearance: 'Appearance',
    keys: 'Keyboard',
    close: 'Close project'
  },

  appearance: {
    theme: 'Paper',
    themes: { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    font: 'Reading font',
    fonts: { 'noto-naskh': 'Noto Naskh', amiri: 'Amiri', 'plex-sans': 'Plex Sans' },
    size: 'Text size',
    spacing: 'Line spacing',
    notes: 'Margin notes',
    shown: 'Shown',
    hidden: 'Hidden',
    smaller: 'Smaller',
    larger: 'Larger',
    tighter: 'Tighter',
    looser: 'Looser'
  },

  library: {
    title: 'Articles',
    filter: 'Filter articles',
    none: 'No articles yet. Import files or folders, or drop them here.',
    noMatch: 'No article matches.',
    words: (count: number) => plural(count, 'word'),
    states: {
      new: 'New',
      'in-progress': 'In progress',
      done: 'Done',
      'under-review': 'Under review'
    },
    drop: 'Drop articles, folders or archives to import them',
    importing: 'Importing…',
    imported: (count: number) =>
      count === 0
        ? 'Nothing imported'
        : count === 1
          ? '1 article imported'
          : `${count} articles imported`,
    refused: (count: number) => (count === 1 ? '1 file not taken' : `${count} files not taken`)
  },

  reader: {
    label: 'Article',
    empty: 'Choose an article to read.',
    opening: 'Opening…',
    palette: 'Tag the selected words',
    locked: 'Reading only.',
    linking: (relation: string) =>
      `Choose the ${relation} in the text: click it, or step with N and press Enter. Escape cancels.`,
    setAside: (count: number) =>
      count === 1
        ? '1 annotation does not fit this text. It is kept in the file and not shown.'
        : `${count} annotations do not fit this text. They are kept in the file and not shown.`
  },

  inspector: {
    label: 'Inspector',
    tag: 'Tag',
    all: 'All tags',
    nothing: 'Select words and press a label’s key, or choose a tag.',
    changeLabel: 'Label',
    note: 'Note',
    choose: 'Choose…',
    required: 'required',
    remove: 'Delete tag',
    links: 'Links',
    incoming: 'Pointed at by',
    addLink: 'Add link',
    full: 'It has this link already.',
    noTargets: 'There is nothing yet that this could point to.',
    removeLink: (relation: string, quote: string) => `Remove link ${relation}: ${quote}`,
    goTo: (quote: string) => `Go to ${quote}`,
    badNumber: 'Write a whole number, in Western or Arabic digits.',
    reversed: 'The lower bound is above the upper one.',
    state: 'State of this article',
    empty: 'No tags yet.',
    incomplete: 'incomplete'
  },

  ...searchEn,
  intake: intakeEn,
  ...lensEn,

  export: exportEn,

  status: {
    label: 'Status',
    saved: 'Saved',
    savedAt: (time: string) => `Saved ${time}`,
    saving: 'Saving…',
    failed: 'NOT SAVED',
    retry: 'Try again',
    offline: 'Offline: nothing leaves this computer',
    readOnly: 'Read-only folder',
    tags: (count: number) => plural(count, 'tag')
  },

  outside: outsideWordsEn,
  gold: goldEn,
  policy: policyEn,
  history: historyWordsEn,
  versions: versionsEn,
  secondPass: secondPassEn,
  bundles: bundlesEn,
  copies: copiesEn,
  comments: commentsEn,
  guidelines: guidelinesEn,

  hints: {
    idle: 'Select words, then press a label’s key',
    suggestion: 'Enter accepts · Del turns down · Shift+Enter accepts all of this kind',
    selection: 'tag',
    tag: 'Alt+arrows move the edge · L links · Del deletes',
    linking: 'N next · Enter choose · Esc cancel'
  },

  keys: {
    title: 'Keyboard',
    lead: 'Keys are where they are on the keyboard, whatever its layout. Both legends are shown.',
    label: 'Tag the selection or the word under the caret; with a tag chosen, change its label',
    caret: 'Move the caret by letter',
    caretWord: 'Move the caret by word',
    extend: 'Extend the selection',
    edge: 'Move the tag’s end by letter',
    edgeStart: 'Move the tag’s start by letter',
    edgeWord: 'Move the tag’s end by word',
    edgeStartWord: 'Move the tag’s start by word',
    commands: {
      'next-tag': 'Next tag',
      'previous-tag': 'Previous tag',
      'next-suggestion': 'Next suggestion; after the last one, on to the next part of the window',
      'previous-suggestion': 'Previous suggestion; before the first one, back',
      choose:
        'Accept the suggestion; without one, choose the tag under the caret; again: the one around it',
      'accept-all': 'Accept all suggestions of this kind',
      cancel: 'Let go of suggestion, tag, selection or link; the next Tab then leaves the article',
      remove: 'Turn the suggestion down; delete the tag',
      suggestions: 'Go to the list of suggestions',
      ghosts: 'Show or hide the suggestions in the text',
      link: 'Link the tag to another',
      widen: 'Widen the selection: name, word, clause, sentence, paragraph',
      narrow: 'Narrow the selection',
      attributes: 'Go to the tag’s attributes',
      mentions: 'Tag all mentions of the words',
      comment: commentsEn.key,
      guideline: guidelinesEn.key,
      undo: 'Undo',
      redo: 'Redo',
      save: 'Save now',
      import: 'Import articles',
      export: 'Export',
      actors: 'Actors of the project',
      'next-region': 'Next part of the window',
      'previous-region': 'Previous part of the window',
      'next-article': 'Next article',
      'previous-article': 'Previous article',
      ...searchKeysEn,
      ...claimKeysEn,
      ...roomKeysEn,
      ...colleaguesKeysEn,
      ...versionKeysEn,
      ...secondPassKeysEn,
      ...bundleKeysEn,
      help: 'This page'
    } satisfies Record<KeyCommand, string>,
    close: 'Close'
  },

  mentions: mentionsEn,

  actors: actorsEn,

  colleagues: colleaguesEn,

  notices: { label: 'Messages', dismiss: 'Dismiss', more: (count: number) => `and ${count} more` },

  values: valuesEn,

  broken: {
    title: 'Something in the window broke',
    text: 'Your saved work is safe. Open the window again; if it happens once more, report what you did.',
    again: 'Open again'
  }
}

export type Strings = typeof en
