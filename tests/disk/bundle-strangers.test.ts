import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeGuideline } from '#core/guidelines/guideline'
import { newIncident } from '#core/incidents/record'
import { sha256 } from '#disk/hash'
import { unpackBundle } from '#disk/unpack-bundle'
import { contents, now, projectOf, temporaryFolder } from '../helpers/disk'
import { rawZip } from '../helpers/raw-zip'

const draft = newIncident({ id: 'i-1', annotatorId: 'layla', now: now() })

describe('what a stranger may put into a bundle', () => {
  const noise = Array.from({ length: 9000 }, (_, n) => sha256(String(n))).join(' ')
  const guideline = writeGuideline({ version: 1, changedAt: null, by: 'layla', text: 'x' })
  it.each<[string, string, string | Buffer, string]>([
    ['a guideline of no label', 'guidelines/../x.ar.md', guideline, 'zip.unsafe-name'],
    ['a guideline with a path for a label', 'guidelines/a/b.ar.md', guideline, 'bundle.stray-file'],
    ['a guideline in no language', 'guidelines/ACTOR.xx.md', guideline, 'bundle.stray-file'],
    ['a version for a name', 'guidelines/ACTOR.ar.conflict-1.md', guideline, 'bundle.stray-file'],
    ['a guideline of bytes', 'guidelines/ACTOR.ar.md', Buffer.from([0xff]), 'guideline.not-utf8'],
    ['a guideline without end', 'guidelines/ACTOR.ar.md', noise, 'file.too-large'],
    [
      'an incident under another name',
      'incidents/omar/i-1.json',
      JSON.stringify(draft),
      'incident.misplaced'
    ],
    [
      'an incident of no shape',
      'incidents/layla/i-1.json',
      '{"format":"hashiya.incident"}',
      'file.other-format'
    ],
    ['gold of no article', 'adjudication/none.json', '{}', 'reading.no-article'],
    ['a ledger', 'ledger/layla.json', '{}', 'bundle.stray-file'],
    ['a history', '.hashiya/adjudication-history/a.jsonl', '{}', 'bundle.stray-file']
  ])('is left out: %s', async (_, name, content, code) => {
    const layla = await projectOf('قُتل عشرات العناصر')
    const before = await contents(layla.root)
    const file = Buffer.from(content)
    const record = {
      format: 'hashiya.bundle',
      schemaVersion: 2,
      minReader: 1,
      projectId: layla.manifest.projectId,
      projectName: 'رصد',
      annotators: [],
      packedAt: now(),
      app: 'hashiya test',
      files: [{ name, bytes: file.byteLength, sha256: sha256(file) }]
    }
    const path = join(temporaryFolder(), 'work.hashiya.zip')
    const entries = [
      { name, content: file },
      { name: 'bundle.json', content: JSON.stringify(record) }
    ]
    await writeFile(path, rawZip(entries))
    const unpacked = await unpackBundle(layla, path)
    expect(unpacked.ok && unpacked.value.files).toEqual([])
    expect(unpacked.ok && unpacked.notes.map((note) => note.code)).toContain(code)
    expect(await contents(layla.root)).toEqual(before)
  })
})
