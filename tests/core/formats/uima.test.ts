import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { casXmi } from '#core/formats/cas/xmi-format'
import { put, temporaryFolder } from '../../helpers/disk'
import { documentFrom, fileNamed, written } from '../../helpers/formats'

/** Where Debian's libuima-core-java puts it; elsewhere it can be named. */
const jar = process.env['UIMA_CORE_JAR'] ?? '/usr/share/java/uimaj-core.jar'
const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0
const reader = fileURLToPath(new URL('../../helpers/uima/ReadXmi.java', import.meta.url))

it(
  'UIMA itself reads our XMI and finds the words of every tag',
  { timeout: 60_000 },
  async (test) => {
    if (!hasJava || !existsSync(jar))
      return test.skip('Java with libuima-core-java is not installed, so UIMA was not asked')
    const document = documentFrom(
      '😀 قُتل ‹figure:أكثر من\n50› من «‹actor:قسد›» و‹claim:دا‹actor:عش››\u0085\u2028 <‹cue:قال›> &',
      { notes: { 'actor-1': 'سطر\nآخر' }, attributes: { 'figure-1': { min: 51 } } }
    )
    const out = written(casXmi, [document])
    const folder = temporaryFolder()
    for (const { name, text } of out.files) await put(folder, name, text)
    const places = [join(folder, 'TypeSystem.xml'), join(folder, 'layla/article-1.xmi')]
    const printed = execFileSync('java', ['-cp', jar, reader, ...places], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    expect(JSON.parse(printed.toString('utf8'))).toEqual(
      document.reading.tags.map(({ label, span }) => [
        label,
        document.article.text.slice(span.start, span.end)
      ])
    )
    expect(fileNamed(out, 'TypeSystem.xml')).toContain('hashiya.CLAIM')
  }
)
