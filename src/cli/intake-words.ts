/** The words for what may be wrong with a file of articles, by the problem's code. */
export const intakeWords: readonly (readonly [string, string])[] = [
  ['import.bad-record', 'this is no record of a table and was left out'],
  ['import.docx-damaged', 'this is no Word document (.docx), or a damaged one'],
  ['import.mhtml-damaged', 'there is no page in this web archive; save the page again, as HTML'],
  ['import.docx-locked', 'this document has a password or is of an old Word; save it as .docx'],
  ['import.docx-notes', 'its {count} footnotes were not taken; the text is'],
  [
    'import.encoding-unsure',
    'the encoding is not certain; say which it is with --encoding: {candidates}'
  ],
  ['import.half-character', 'the text holds half a character and cannot be kept as it is'],
  ['import.nested-archive', 'this is an archive in an archive; unpack it first'],
  ['import.no-such-column', 'there is no column {column}; there are: {all}'],
  ['import.no-text-column', 'say which column holds the text with --text-column: {all}'],
  ['import.not-json', 'this is no JSON'],
  ['import.other-encoding', 'this file is not in {encoding}'],
  ['import.page-too-deep', 'the page nests deeper than {limit} levels'],
  ['import.passed-over', '{count} files in it are no articles by their names and were passed over'],
  ['import.pdf-damaged', 'this is no PDF, or a damaged one'],
  ['import.pdf-locked', 'this PDF has a password; save it without one'],
  [
    'import.pdf-read',
    'a PDF holds no text but letters in places: compare the result with the page'
  ],
  ['import.pdf-too-long', 'the PDF has {pages} pages; the limit is {limit}'],
  ['import.pdf-without-text', 'this PDF holds pictures of pages and no text'],
  ['import.ragged-row', 'the row has more cells than the table has columns; they were left out'],
  ['import.row-without-text', 'the row has no text and was left out'],
  ['import.stopped', 'reading it ended before there was a result'],
  ['import.too-heavy', 'reading it takes more than {megabytes} MB of memory; it was left out'],
  ['import.too-slow', 'reading it takes longer than {seconds} seconds; it was left out'],
  ['import.unparsable', 'this cannot be read as {kind} ({reason})'],
  ['import.whole-page', 'no article was found in the page, so all of its text was taken']
]
