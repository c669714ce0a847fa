import { guidelineProblemsEn } from './guideline-problems'
import { secondPassProblemsEn } from './second-pass-words'
import { agreementProblemsEn } from './agreement-words'
import { feedbackProblemsEn } from './corrections-words'
import { intakeProblemsEn } from './intake-problems'
import { policyProblemsEn } from './policy-words'
import { goldProblemsEn } from './gold-words'
import { outsideProblemsEn } from './outside-problems'
import { exportProblemsEn } from './export-words'
import { formatProblemsEn } from './format-words'
import { takingProblemsEn } from './colleagues-words'
import type { ProblemWords } from './problem-words'
import { incidentProblemsEn } from './incident-problems'
import { bundleProblemsEn } from './bundle-problems'
import { compareProblemsEn } from './compare-problems'
import { registerProblemsEn } from './register-problems'
import { recoveryEn } from './recovery-words'
import { versionProblemsEn } from './version-words'
import { bundleWorkEn } from './bundle-words'
import { copyProblemsEn } from './copy-words'

const damaged: Readonly<Record<string, string>> = {
  empty: 'it is empty',
  'not-utf8': 'it is not UTF-8 text',
  'not-json': 'it is not whole JSON',
  'not-an-object': 'it holds no record'
}

/** What a file is, for saying why it is not text. */
const kinds: Readonly<Record<string, string>> = {
  link: 'a link',
  folder: 'a folder',
  device: 'a device',
  binary: 'not text',
  pdf: 'a PDF',
  zip: 'a ZIP archive or an Office document',
  doc: 'an old Word document',
  rtf: 'an RTF document',
  png: 'a picture',
  jpeg: 'a picture',
  gif: 'a picture',
  gzip: 'a compressed file'
}

/** What went wrong, by the problem's code: what happened, and what to do. */
export const problemsEn: ProblemWords = {
  ...recoveryEn,
  ...versionProblemsEn,
  ...bundleWorkEn,
  ...copyProblemsEn,
  ...formatProblemsEn,
  ...takingProblemsEn,
  ...intakeProblemsEn,
  ...exportProblemsEn,
  unknown: ({ code }) => `Something went wrong (${code}). Nothing was changed.`,

  'disk.full': () =>
    'The disk is full. Your work is kept in the window; free some space and try again.',
  'disk.denied': () => 'The system does not allow writing here. Check the folder’s permissions.',
  'disk.gone': () => 'The folder or disk is no longer there. Connect it again and try again.',
  'disk.busy': () => 'Another program holds the file. Try again in a moment.',
  'disk.failed': ({ system }) =>
    `The disk reported an error (${system}). Your work is kept in the window.`,

  'file.damaged': ({ reason }) =>
    `The file is damaged: ${pick(damaged, reason)}. It was left as it is; restore it from a copy.`,
  'file.too-deep': ({ limit }) =>
    `The file is nested deeper than ${limit} levels and was not read.`,
  'file.forbidden-key': ({ key }) => `The file holds the forbidden name ${key} and was not read.`,
  'file.not-a-file': ({ kind }) => `This is ${pick(kinds, kind)}, not a file. It was not read.`,
  'file.too-large': ({ size, limit }) =>
    `The file has ${size} bytes, more than the ${limit} allowed.`,
  'file.unreadable': ({ system }) => `The file could not be read (${system}).`,
  'file.other-format': () => 'This is not a file of the kind that belongs here.',
  'file.newer': ({ found, known }) =>
    `This file was written by a newer Hashiya (format ${found}; this one knows ${known}). Install the newer one; the file was not changed.`,
  'file.bad-shape': ({ field }) =>
    `The file does not have the right shape at ${field}. It was left as it is.`,

  'import.empty': () => 'The file is empty, so there is no article in it.',
  'import.missing': () => 'The file is not there any more.',
  'import.id-taken': () =>
    'Another file stands in this article’s place; run validate to see which.',
  'import.binary': ({ kind }) =>
    `This is ${pick(kinds, kind)}. Save the article as plain text and import that.`,
  'import.not-utf8': ({ offset }) =>
    `This is not UTF-8 text (first wrong byte at ${offset}). Save it as UTF-8 and import it again.`,
  'import.too-large': ({ size, limit }) =>
    `Too large: ${size}, where ${limit} is the most. Split the text.`,
  'import.not-a-file': ({ kind }) => `This is ${pick(kinds, kind)}. Choose text files.`,
  'import.unreadable': ({ system }) => `The file could not be read (${system}).`,
  'import.duplicate': ({ title }) => `This text is in the project already, as ${title}.`,

  'project.none': () => 'This folder is no Hashiya project: it has no project.json.',
  'project.missing': () => 'The folder is not there any more.',
  'project.exists': () =>
    'There is a project in this folder already. Open it, or choose another folder.',
  'project.not-a-folder': () => 'This is not a folder.',
  'project.folder-in-use': ({ found }) =>
    `The folder already holds ${found}. Choose an empty folder.`,
  'project.read-only': () =>
    'The folder cannot be written to. You can read everything; nothing can be saved here.',
  'project.conflict-copy': () =>
    'Another version of a reading lies beside it, from a sync program or a refused save. It was left as it is.',
  'project.stray-file': () => 'This file does not belong to the project and was not read.',
  'project.left-over': () => 'A draft that an interrupted save left behind.',
  'project.unknown-annotator': () => 'The project names an annotator that it does not list.',

  'scheme.missing': () =>
    'The project’s scheme.json is missing. Nothing can be saved until it is back.',
  'scheme.unknown-label': ({ label }) => `The scheme has no label ${label}.`,
  'scheme.missing-attribute': ({ attribute }) =>
    `The required choice ${attribute} is not made yet.`,
  'scheme.unknown-attribute': ({ attribute }) => `The scheme has no attribute ${attribute} here.`,
  'scheme.bad-value': ({ attribute, value }) => `${value} is no value of ${attribute}.`,
  'scheme.unknown-relation': ({ relation }) => `The scheme has no relation ${relation}.`,
  'scheme.hanging-link': ({ relation }) => `A link (${relation}) points at nothing.`,
  'scheme.bad-link': ({ relation }) => `The scheme does not allow this link (${relation}).`,

  'article.missing': () => 'The article’s file is not there.',
  'article.misplaced': ({ found, wanted }) =>
    `The file says that it is article ${found}, but its name says ${wanted}.`,
  'article.hash-mismatch': () =>
    'The article’s text is not the one that was imported (its SHA-256 differs). Restore the file from a copy.',
  'article.unknown': ({ article }) => `The project has no article ${article}.`,
  'article.bad-line': () => 'A recognised line lies outside the article’s text.',

  'reading.misplaced': ({ found, wanted }) => `The file belongs to ${found}, not to ${wanted}.`,
  'reading.edit-refused': () =>
    'The change did not fit what is saved, so it was not made. The article is shown as it is saved.',
  'reading.no-article': ({ article }) => `This reading speaks of ${article}, which cannot be read.`,
  'reading.other-text': ({ found, wanted }) =>
    `This reading was made on another text (${found}, the article is ${wanted}). It was not applied and not changed.`,

  'annotation.bad-shape': ({ number }) =>
    `Annotation ${number} lacks a needed field. It is kept, not shown.`,
  'annotation.duplicate-id': ({ number }) =>
    `Annotation ${number} has the id of another. It is kept, not shown.`,
  'annotation.outside': ({ number }) =>
    `Annotation ${number} lies outside the text. It is kept, not shown.`,
  'annotation.not-whole': ({ number }) =>
    `Annotation ${number} has an offset that is no whole number. It is kept, not shown.`,
  'annotation.empty': ({ number }) =>
    `Annotation ${number} covers no letter. It is kept, not shown.`,
  'annotation.reversed': ({ number }) =>
    `Annotation ${number} ends before it starts. It is kept, not shown.`,
  'annotation.splits-pair': ({ number }) =>
    `Annotation ${number} cuts a character in two. It is kept, not shown.`,
  'annotation.quote-moved': ({ number }) =>
    `The words of annotation ${number} are not at its place in the text. It is kept, not shown, and not moved.`,
  'link.bad-shape': ({ number }) => `Link ${number} lacks a needed field. It is kept, not shown.`,
  'link.duplicate-id': ({ number }) =>
    `Link ${number} has the id of another. It is kept, not shown.`,
  'link.missing-end': ({ number }) =>
    `Link ${number} points at no annotation. It is kept, not shown.`,
  'link.to-itself': ({ number }) =>
    `Link ${number} points at its own start. It is kept, not shown.`,

  ...incidentProblemsEn,
  ...bundleProblemsEn,
  ...compareProblemsEn,
  ...registerProblemsEn,

  'save.changed-underneath': ({ copy }) =>
    `Another program changed this reading meanwhile. Yours was kept beside it as ${copy}; neither was overwritten.`,
  'save.unreadable': () => 'What was to be saved could not be read back, so the old file was kept.',
  'save.not-confirmed': () =>
    'Saved, but the disk did not confirm that it will survive a power cut.',

  ...outsideProblemsEn,
  ...goldProblemsEn,
  ...policyProblemsEn,
  ...guidelineProblemsEn,
  ...secondPassProblemsEn,
  ...agreementProblemsEn,
  ...feedbackProblemsEn,

  'export.differs': ({ line }) =>
    `Reading the export back gave something else (line ${line}). No file was written.`,
  'export.inside-project': () => 'Choose a place outside the project’s own folders.',
  'report.nothing': () => 'There is no reading to report: choose an article that has been read.',
  'export.unknown-annotator': ({ annotator }) => `The project has no annotator ${annotator}.`,
  'export.set-aside': ({ count }) =>
    `Annotations that do not fit their text and are not in the export: ${count}.`,

  'jsonl.not-json': () => 'This line is not JSON.',
  'jsonl.other-format': () => 'This line is not a Hashiya record.',
  'jsonl.newer': () => 'This line was written by a newer Hashiya.',
  'jsonl.bad-shape': ({ field }) => `This line does not have the right shape at ${field}.`,

  'sample.missing': () => 'The sample project is not part of this installation.',
  'sample.in-the-way': () =>
    'Something else stands where the sample project belongs, in your documents. Move it and try again.',

  'chart.not-a-picture': () => 'That is no picture. Nothing was written.',

  'bridge.malformed': () =>
    'The window asked for something malformed. Nothing was done; please report this.',
  'bridge.failed': () =>
    'Something inside Hashiya failed. Saved work is safe; please report what you did.',
  'bridge.refused': () => 'A request from a stranger was refused.'
}

function pick(words: Readonly<Record<string, string>>, isolated: string | undefined): string {
  const key = isolated?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''
  return words[key] ?? key
}
