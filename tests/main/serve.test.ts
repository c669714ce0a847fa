import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { asks, type Call } from '#core/bridge/calls'
import { good } from '#core/outcome'
import { windowGuard } from '../../src/main/bridge/guard'
import { serve, type Handlers } from '../../src/main/bridge/serve'
import { exportChoice } from '../helpers/export-choice'

type Listener = (event: IpcMainInvokeEvent, asked: unknown) => Promise<unknown>

const frame = (url: string) => ({ url, parent: null }) as unknown as WebFrameMain
const mainFrame = frame('app://hashiya/index.html')
const contents = { mainFrame } as unknown as WebContents
const ours = { sender: contents, senderFrame: mainFrame } as unknown as IpcMainInvokeEvent

/** A server whose handlers all answer with the name of their call, or do as they are told. */
function served(handlers: Partial<Handlers> = {}) {
  const listeners = new Map<string, Listener>()
  const reports: unknown[] = []
  const ipc = { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) }
  const all = Object.fromEntries(Object.keys(asks).map((call) => [call, async () => good(call)]))
  const guard = {
    ...windowGuard(contents, null),
    report: (...report: unknown[]) => reports.push(report)
  }
  serve(
    ipc as unknown as IpcMain,
    { ...all, ...handlers } as unknown as Handlers,
    guard as unknown as Parameters<typeof serve>[2]
  )
  const ask = (call: Call, asked: unknown, event = ours) =>
    listeners.get(`hashiya:${call}`)?.(event, asked)
  return { listeners, reports, ask }
}

describe('a request', () => {
  it('of the list is answered, and there is no other', async () => {
    const { listeners, ask } = served()
    expect([...listeners.keys()]).toEqual(Object.keys(asks).map((call) => `hashiya:${call}`))
    expect(await ask('window.start', {})).toEqual(good('window.start'))
  })

  it.each([
    [
      'has a field too many',
      'project.recent',
      { handle: crypto.randomUUID(), path: '/etc/passwd' }
    ],
    ['has a path for a handle', 'project.recent', { handle: '../../etc/passwd' }],
    ['has a path for an article', 'article.open', { article: '../../project' }],
    ['is no object', 'window.start', '{}'],
    ['is missing', 'window.start', undefined],
    ['names an unknown format', 'export.start', { choice: { ...exportChoice, format: 'exe' } }],
    ['holds an edit of no kind', 'reading.edit', { article: 'a-1', edits: [{ type: 'drop' }] }],
    ['holds a setting out of range', 'settings.change', { settings: { textSize: 4000 } }],
    ['brings a path with a dropped file', 'intake.drop', { files: [{ name: 'a', path: '/a' }] }]
  ] as const)('that %s is malformed and reaches no handler', async (_name, call, asked) => {
    let reached = false
    const handler = async () => {
      reached = true
      return good(null)
    }
    const { ask } = served({ [call]: handler } as unknown as Partial<Handlers>)
    expect(await ask(call, asked)).toEqual({
      ok: false,
      problem: { code: 'bridge.malformed', at: call }
    })
    expect(reached).toBe(false)
  })

  it('for one setting asks for that one alone', async () => {
    const { ask } = served({
      'settings.change': (async (asked: unknown) =>
        good(asked)) as unknown as Handlers['settings.change']
    })
    const change = { settings: { theme: 'dark' } }
    expect(await ask('settings.change', change)).toEqual(good(change))
  })

  it.each([
    ['another window', { sender: { mainFrame } as unknown as WebContents }],
    ['a frame inside the page', { senderFrame: frame('app://hashiya/index.html') }],
    ['a frame that is gone', { senderFrame: null }],
    ['the page after it went elsewhere', frameAt('https://example.com/')],
    ['a page of another host', frameAt('app://elsewhere/index.html')],
    ['the development server in a release', frameAt('http://localhost:5173/')]
  ])('from %s is refused and reported', async (_name, stranger) => {
    const { ask, reports } = served()
    const event = { ...ours, ...stranger } as unknown as IpcMainInvokeEvent
    expect(await ask('window.start', {}, event)).toEqual({
      ok: false,
      problem: { code: 'bridge.refused', at: 'window.start' }
    })
    expect(reports).toHaveLength(1)
  })

  it('that fails keeps the words of the failure out of the window', async () => {
    const error = new Error('ENOENT: /home/layla/secret/قُتل')
    const { ask, reports } = served({
      'project.close': async () => {
        throw error
      }
    })
    expect(await ask('project.close', {})).toEqual({
      ok: false,
      problem: { code: 'bridge.failed', at: 'project.close' }
    })
    expect(reports).toEqual([['project.close', error]])
  })
})

function frameAt(url: string) {
  const strange = frame(url)
  return { sender: { mainFrame: strange } as unknown as WebContents, senderFrame: strange }
}
