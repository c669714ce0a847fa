/** One line in English for each problem with files of other programs. */
export const formatWords: readonly (readonly [code: string, words: string])[] = [
  ['export.target-exists', 'there is a folder of this name with files in it; choose another'],
  ['jsonl.not-json', 'this line is not JSON'],
  ['jsonl.other-format', 'this line is not a Hashiya record'],
  ['jsonl.newer', 'this line was written by a newer Hashiya'],
  ['jsonl.bad-shape', 'this line does not have the right shape at {field}'],
  ['format.bad-line', 'the line was left out ({reason})'],
  ['format.bad-shape', 'this does not have the right shape at {field}'],
  ['format.cell-too-long', 'left out: a note or attribute is longer than a cell holds ({limit})'],
  ['format.doctype', 'this declares a document type, which is not read'],
  ['format.empty', 'there is nothing in it to read'],
  ['format.event-as-links', 'event {event} was read as its trigger with {links} links'],
  ['format.file-missing', 'the {wanted} file that belongs to it is missing'],
  ['format.forbidden-key', 'this has a field named {key}, which is not allowed'],
  [
    'format.joined-fragments',
    'it was in several pieces and was read with what stands between them'
  ],
  ['format.label-left-out', 'left out as was asked: {label} ({count})'],
  ['format.left-out', 'what it says of the kind {what} was left out'],
  ['format.line-too-long', 'the line is longer than {limit} bytes'],
  ['format.no-header', 'this does not begin as a {wanted} file does'],
  ['format.no-text', 'there is no text for the article {article}, neither here nor in a project'],
  ['format.not-accepted', 'it was not accepted where it was made ({answer})'],
  ['format.not-json', 'this is not whole JSON'],
  ['format.not-parquet', 'this is no whole Parquet file'],
  ['format.not-read', 'files of this format are written, but not read'],
  ['format.not-utf8', 'this is not UTF-8 text'],
  ['format.not-xml', 'this is not whole XML from here on'],
  ['format.other-tokens', 'the file beside it speaks of {offsets} tokens, but here are {tokens}'],
  ['format.prediction', 'this was proposed by a machine, not annotated by a person'],
  ['format.several-targets', 'it speaks of several places and was read as an annotation on each'],
  [
    'format.text-not-carried',
    'left out: the format cannot hold {character} in a text (at {offset})'
  ],
  [
    'format.text-rebuilt',
    'the text was put together from its tokens and is not the article as it was'
  ],
  ['format.too-deep', 'this nests deeper than {limit} levels'],
  ['format.unknown-label', 'the scheme has no {label}; it was kept under this name ({count})'],
  ['format.unknown-table', 'the table has neither the columns of spans nor of links or documents'],
  ['offsets.other-line-ends', 'the offsets count every line end as {lineEnds}; they were read so'],
  ['offsets.other-unit', 'the offsets fit as {unit}, not as {declared}; they were read so'],
  ['offsets.refound', 'annotation {number} was not at {start}; it was found by its words'],
  ['offsets.unverified', 'nothing proves the offsets; they were read as {unit}']
]
