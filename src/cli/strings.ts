import type { Problem } from '#core/outcome'
import { recoveryWords } from './recovery-words'
import { formatWords } from './format-words'
import { guidelineWords } from './guideline-words'
import { takingWords } from './taking-words'
import { intakeWords } from './intake-words'

/** One line in English for a problem: where, what, and what to do. */
export function describe(problem: Problem): string {
  const template = words.get(problem.code)
  const text = template ? fill(template, problem) : withoutWords(problem)
  return problem.at ? `${problem.at}: ${text}` : text
}

function fill(template: string, { facts = {} }: Problem): string {
  return template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(facts[name] ?? '?'))
}

/** A problem that has no words yet is still told, by its code and its facts. */
function withoutWords({ code, facts = {} }: Problem): string {
  const told = Object.entries(facts).map(([name, value]) => `${name} ${value}`)
  return told.length === 0 ? code : `${code} (${told.join(', ')})`
}

const words: ReadonlyMap<string, string> = new Map([
  ...recoveryWords,
  ...guidelineWords,
  ...formatWords,
  [
    'feedback.nothing-settled',
    'nothing is settled yet in an article that they have read; settle differences first'
  ],
  ...takingWords,
  ...intakeWords,
  [
    'action.nothing',
    'no article has anything of the action {action} to take back; look at its id, and whether it was taken back already'
  ],
  ['bundle.stopped', 'stopped; no bundle was written'],
  ['bundle.stopped-early', 'stopped; what was taken in until then stays'],
  ['guideline.not-utf8', 'this guideline is not UTF-8 text, so it is not shown; save it as UTF-8'],
  [
    'history.not-kept',
    'saved, but the history of edits could not be written: undo may not outlive a restart'
  ],
  [
    'reading.edit-refused',
    'the edit does not fit the reading as it is now, so nothing was changed'
  ],
  [
    'save.changed-underneath',
    'another program changed this reading meanwhile; yours was kept beside it as {copy}'
  ],
  ['save.unreadable', 'what was to be saved could not be read back, so the old file was kept'],
  ['annotation.bad-shape', 'annotation {number} is not readable and was set aside'],
  ['annotation.duplicate-id', 'annotation {number} has an id that is taken and was set aside'],
  ['annotation.empty', 'annotation {number} covers nothing and was set aside'],
  [
    'annotation.not-whole',
    'annotation {number} has offsets that are no whole numbers and was set aside'
  ],
  ['annotation.outside', 'annotation {number} lies outside the text and was set aside'],
  [
    'annotation.quote-moved',
    'annotation {number} quotes other words than stand there and was set aside'
  ],
  ['annotation.reversed', 'annotation {number} ends before it starts and was set aside'],
  ['annotation.splits-pair', 'annotation {number} cuts a character in two and was set aside'],
  ['article.bad-line', 'a marked line lies outside the text'],
  ['article.hash-mismatch', 'the text is not the one that was imported'],
  ['article.misplaced', 'the file holds article {found} under the name of {wanted}'],
  ['article.missing', 'the article is not there'],
  ['incident.misplaced', 'the incident says that it belongs elsewhere, and was left alone'],
  ['incident.of-another', 'this incident is a colleague’s'],
  ['incident.evidence-broken', 'the words of {count} anchors have changed or are gone'],
  ['bundle.file-missing', 'the bundle names this file and does not hold it'],
  ['bundle.hash-mismatch', 'the file is not the one that was packed; ask for the bundle again'],
  ['bundle.none', 'this archive is no Hashiya bundle'],
  ['bundle.other-project', 'the bundle is of another project ({found}, not {wanted})'],
  ['bundle.stray-file', 'the bundle holds a file that does not belong there; it was left out'],
  ['csv.after-quote', 'line {line} goes on after a closing quotation mark'],
  ['csv.unclosed-quote', 'a quotation mark in line {line} is never closed'],
  ['decision.bad-shape', 'decision {number} is not readable and was set aside'],
  ['decision.duplicate-id', 'decision {number} has an id that is taken and was set aside'],
  ['disk.busy', 'another program holds the file; try again'],
  ['disk.denied', 'writing is not allowed here'],
  ['disk.failed', 'the disk reports an error ({system})'],
  ['disk.full', 'the disk is full; free some space and try again'],
  ['disk.gone', 'the folder is not there any more'],
  [
    'export.differs',
    'the written file does not hold what it should (record {line}); nothing was kept'
  ],
  ['export.cancelled', 'the export was stopped; nothing was written'],
  ['export.inside-project', 'choose a place outside the project’s own folders'],
  [
    'export.no-gold',
    'there is no gold reading yet: the annotators’ readings have not been adjudicated'
  ],
  ['export.set-aside', '{count} annotations that were set aside are not exported'],
  ['report.nothing', 'annotator {annotator} has read none of these articles'],
  ['export.unknown-annotator', 'no annotator has the id {annotator}'],
  ['file.bad-shape', 'the field {field} is not as it should be ({rule})'],
  ['file.damaged', 'the file is damaged ({reason})'],
  ['file.forbidden-key', 'the file has a field named {key}, which is not allowed'],
  ['file.newer', 'a newer Hashiya wrote this file (version {found}; this one reads {known})'],
  ['file.not-a-file', 'this is a {kind}, not a file'],
  ['file.other-format', 'this is no {wanted} file'],
  ['file.too-deep', 'the file nests deeper than {limit} levels'],
  ['file.too-large', 'the file has {size} bytes; the limit is {limit}'],
  ['file.unreadable', 'the file cannot be read ({system})'],
  ['history.buried', 'later edits lie upon it here, so it was left alone'],
  ['import.binary', 'this is no plain text ({kind}); save it as UTF-8 text first'],
  ['import.duplicate', 'this text is in the project already: {title}'],
  ['import.empty', 'the file has no text'],
  ['import.id-taken', 'no free name was found for this article'],
  ['import.missing', 'there is no such file'],
  ['import.not-a-file', 'this is a {kind}, not a file'],
  ['import.not-utf8', 'this is not UTF-8 (first at byte {offset}); save it as UTF-8 first'],
  ['import.too-large', 'the text is too large ({size}; the limit is {limit})'],
  ['import.unreadable', 'the file cannot be read ({system})'],
  ['link.bad-shape', 'link {number} is not readable and was set aside'],
  ['link.duplicate-id', 'link {number} has an id that is taken and was set aside'],
  ['link.missing-end', 'link {number} leads to an annotation that is not there and was set aside'],
  ['link.to-itself', 'link {number} leads to its own start and was set aside'],
  ['project.conflict-copy', 'a copy of another version, left by a sync program or a refused save'],
  ['project.exists', 'this folder holds a project already'],
  ['project.folder-in-use', 'the folder holds other things where the project’s would go ({found})'],
  [
    'project.in-use',
    'another Hashiya has this project open on this computer; close it there first'
  ],
  ['project.left-over', 'a draft that was never finished; it can be deleted'],
  ['project.missing', 'there is no such folder'],
  ['project.none', 'this folder is no Hashiya project; make one with “hashiya init”'],
  ['project.not-a-folder', 'this is not a folder'],
  ['project.open-elsewhere', '{annotator} seems to have this project open on {host}'],
  ['project.read-only', 'the folder cannot be written to'],
  ['project.stray-file', 'this does not belong here'],
  ['project.unknown-annotator', 'the project does not know this annotator'],
  ['reading.misplaced', 'the file says it belongs to {found}, not to {wanted}'],
  ['reading.no-article', 'its article {article} cannot be read ({because})'],
  ['reading.other-text', 'the file speaks of another text ({found} instead of {wanted})'],
  ['register.alias-taken', '{actor} has the alias {alias} already'],
  ['register.bad-table', 'the table does not make a register of actors'],
  ['register.changed-outside', 'somebody else changed the register meanwhile; try again'],
  ['register.empty-alias', 'an alias of {actor} has no letter'],
  ['register.full', 'the register would become larger than it may be'],
  ['register.id-taken', 'another actor has the id {actor}'],
  ['register.in-use', 'tags name {actor} ({tags} in {articles} articles)'],
  ['register.merge-with-itself', 'an actor cannot be merged with itself ({actor})'],
  ['register.no-column', 'the table has no column {column}'],
  ['register.no-name', 'the actor {actor} has no name'],
  ['register.no-such-alias', 'the actor {actor} has no alias {alias}'],
  ['register.nothing-to-undo', 'there is nothing to undo in the register'],
  ['register.row-left-out', 'line {line} was left out ({because})'],
  ['register.unknown-actor', 'no actor has the id {actor}'],
  ['save.not-confirmed', 'written, but the disk did not confirm that it would survive a power cut'],
  ['scheme.bad-link', 'the scheme does not let {relation} run between these two'],
  ['scheme.bad-value', '{attribute} holds {value}, which the scheme does not know'],
  ['scheme.hanging-link', 'a link of {relation} has lost one of its ends'],
  ['scheme.missing', 'the project has no scheme'],
  ['scheme.missing-attribute', '{attribute} is required and not chosen yet'],
  ['scheme.unknown-attribute', 'the scheme has no attribute {attribute} here'],
  ['scheme.unknown-label', 'the scheme has no label {label}'],
  ['scheme.unknown-relation', 'the scheme has no relation {relation}'],
  ['zip.bomb', 'the file unpacks to far more than any text does; it was left out'],
  ['zip.damaged', 'this is no zip archive, or a damaged one; ask for it again'],
  ['zip.damaged-entry', 'the file is damaged in the archive and was left out'],
  ['zip.duplicate', 'the archive holds two files of this name; the second was left out'],
  ['zip.encrypted', 'the file is locked with a password and was left out'],
  ['zip.entry-too-large', 'the file is too large and was left out'],
  ['zip.missing', 'the archive does not hold this file'],
  ['zip.not-a-file', 'this is a link or a device, not a file, and was left out'],
  ['zip.too-large', 'the archive unpacks to more than {limit} bytes'],
  ['zip.too-many', 'the archive holds {count} files; the limit is {limit}'],
  ['zip.unknown-method', 'the file is packed in a way that is not known here and was left out'],
  ['zip.unsafe-name', 'the name leads out of the archive or hides what it is; it was left out']
])
