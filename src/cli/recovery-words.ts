/** Copies of earlier versions, and what is put right on opening. */
export const recoveryWords: readonly (readonly [code: string, words: string])[] = [
  ['backup.gone', 'this earlier version is not there any more'],
  ['backup.not-kept', 'saved, but the version before could not be kept as a copy ({because})'],
  ['file.lost', 'the file is missing, though there are earlier versions of it'],
  ['project.not-downloaded', '{by} has not brought {of} to this computer yet'],
  ['project.other-case', 'the name differs from {of} only in capital letters'],
  ['recovery.changed', 'another program changed the file just now; nothing was put in its place'],
  ['recovery.no-version', 'there is no whole earlier version; the damaged file was left as it is'],
  ['recovery.found-again', 'was missing; the version of {from} was put in its place'],
  [
    'recovery.restored',
    'was damaged ({because}); the version of {from} was put in its place, the damaged bytes are {copy}'
  ]
]
