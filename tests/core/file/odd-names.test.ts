import { describe, expect, it } from 'vitest'
import { readOddName } from '#core/file/odd-names'

describe('another version of a record', () => {
  it.each([
    ['a-1.conflict-5.json', 'Hashiya'],
    ['a-1.conflict-5-2.json', 'Hashiya'],
    ['a-1.sync-conflict-20250410-093612-ABCDEFG.json', 'Syncthing'],
    ['a-1.sync-conflict-20250410-093612.json', 'Syncthing'],
    ['a-1 (conflicted copy 2025-04-10 093612).json', 'Nextcloud'],
    ['a-1_conflict-20250410-093612.json', 'Nextcloud'],
    ["a-1 (Layla's conflicted copy 2025-04-10).json", 'Dropbox'],
    ['a-1 (DESKTOP-7A’s conflicted copy 2025-04-10).json', 'Dropbox'],
    ['a-1 (Case Conflict).json', 'Dropbox'],
    ['a-1 (Selective Sync Conflict).json', 'Dropbox'],
    ['a-1 (SFConflict layla@example.org 2025-04-10-09-36-12).json', 'Seafile'],
    ['a-1.Conflict.json', 'Resilio Sync'],
    ['a-1 (1).json', 'Google Drive'],
    ['a-1(2).json', 'Google Drive'],
    ['a-1_conf(1).json', 'Google Drive'],
    ['a-1[Conflict].json', 'Google Drive'],
    ['a-1 2.json', 'iCloud'],
    ['a-1-DESKTOP-7A.json', 'OneDrive'],
    ['a-1-Laylas-MacBook.json', 'OneDrive'],
    ['a-1_LOCAL_4711.json', 'Git'],
    ['a-1 - Copy.json', 'somebody'],
    ['a-1 - Copy (2).json', 'somebody'],
    ['a-1 - نسخة.json', 'somebody'],
    ['Copy of a-1.json', 'somebody'],
    ['نسخة من a-1.json', 'somebody'],
    ['a-1 copy.json', 'somebody'],
    ['a-1 (copy).json', 'somebody']
  ])('is %s, left by %s', (name, by) => {
    expect(readOddName(name)).toEqual({ is: 'copy', of: 'a-1', by })
  })

  it('is suspected in every other name of a JSON file', () => {
    expect(readOddName('قراءة ليلى.json')).toEqual({ is: 'copy', of: null, by: 'somebody' })
  })
})

it.each([
  ['.a-1.json.icloud', 'iCloud'],
  ['a-1.json.nextcloud', 'Nextcloud'],
  ['a-1.json.owncloud', 'Nextcloud']
])('%s stands for a file that %s has not brought yet', (name, by) => {
  expect(readOddName(name)).toEqual({ is: 'not-downloaded', of: 'a-1', by })
})

it.each(['A-1.json', 'a-1.JSON', 'A-1.JSON'])('%s is a record’s name in other letters', (name) => {
  expect(readOddName(name)).toEqual({ is: 'other-case', of: 'a-1' })
})

it.each([
  'a-1.json',
  'notes.txt',
  '.DS_Store',
  'Thumbs.db',
  '.a-1.json',
  'a-1.json.part',
  '.hashiya-1-ab.tmp'
])('%s is no odd record', (name) => {
  expect(readOddName(name)).toBeNull()
})
