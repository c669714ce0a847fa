/** One line in English for each problem with colleagues' files. */
export const takingWords: readonly (readonly [code: string, words: string])[] = [
  ['annotation.orphan', 'annotation {number} of another text has no place in this one'],
  [
    'taking.differs',
    '{annotator} has another reading of this article here; say --clash replace, beside or skip'
  ],
  ['taking.article-alone', 'passed over: an article, beside which no annotations lie'],
  ['taking.hidden', '{count} hidden files passed over'],
  ['taking.in-bundle', 'passed over: no reading; “unpack” takes all that a bundle has'],
  ['taking.no-annotations', 'passed over: no annotations that are known here'],
  ['taking.no-reading', 'passed over: a file of a project that holds no reading'],
  ['taking.not-a-file', 'passed over: a link or a device, which is never followed'],
  ['taking.packed-inside', 'an archive in an archive is not opened; unpack it first'],
  ['taking.too-many-tags', '{count} annotations of one article; a reading may have {limit}'],
  ['taking.more', '{count} more problems of these files are not listed'],
  ['taking.no-text', 'the project does not have this article, and the file does not hold its text'],
  [
    'taking.other-hash',
    'the text is not the one that the file says it is; it was compared as it is'
  ],
  ['taking.too-many-people', 'the project has {limit} annotators, and can have no more'],
  ['taking.unknown-article', 'the project does not have this article'],
  ['taking.unknown-format', 'this is of no format that is known here']
]
