import { describe, expect, it } from 'vitest'
import { describe as wordsOf } from '../../src/cli/strings'
import { problemCodes } from '../helpers/problem-codes'

/** What only somebody at a window can come upon: an open reading, dialogs, undo, pictures. */
const onlyInTheWindow = [
  'bundle.drop-too-large',
  'chart.not-a-picture',
  'conflict.changed',
  'copy.not-one',
  'feedback.not-one',
  'feedback.other-text',
  'feedback.unknown-article',
  'guideline.changed',
  'history.ahead',
  'import.dropped-too-much',
  'incident.built-upon',
  'outside.arrived',
  'outside.conflict',
  'outside.gold-conflict',
  'outside.gold-gone',
  'outside.gold-merged',
  'outside.gold-taken',
  'outside.gone',
  'outside.merged',
  'outside.taken',
  'project.free-again',
  'repair.not-here',
  'repair.not-needed',
  'sample.in-the-way',
  'sample.missing',
  'save.kept-elsewhere'
]

describe('the words of problems on the command line', () => {
  const codes = problemCodes('core', 'disk', 'cli')

  it('are there for all that it can come upon', () => {
    const wordless = codes.filter((code) => wordsOf({ code }).startsWith(code))
    expect(wordless).toEqual(onlyInTheWindow)
  })
})
