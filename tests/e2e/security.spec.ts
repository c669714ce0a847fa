import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drawn, expect, test } from './app'

declare global {
  // What the preload puts into the page; the renderer declares the same.
  interface Window {
    readonly hashiya: { ask: (call: string, asked: unknown) => Promise<unknown> }
  }
}

let server: Server
let reached = 0
let address = ''

test.beforeAll(async () => {
  server = createServer((_request, response) => response.end('reached'))
  server.on('connection', () => (reached += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => server.close())

test('lets no request leave the window, by any way a page has', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'en')
  await drawn(page)
  reached = 0
  const outcomes = await page.evaluate(async (target) => {
    const quietly = (attempt: () => unknown) =>
      Promise.resolve()
        .then(attempt)
        .then(() => 'let through')
        .catch(() => 'refused')
    const image = new Image()
    image.src = `${target}/image`
    const style = document.createElement('link')
    style.rel = 'stylesheet'
    style.href = `${target}/style.css`
    document.head.append(style)
    const frame = document.createElement('iframe')
    frame.src = `${target}/frame`
    document.body.append(frame)
    const preconnect = document.createElement('link')
    preconnect.rel = 'preconnect'
    preconnect.href = target
    document.head.append(preconnect)
    navigator.sendBeacon(`${target}/beacon`, 'x')
    window.open(`${target}/window`)
    const anchor = document.createElement('a')
    anchor.href = `${target}/ping`
    anchor.click()
    const form = document.createElement('form')
    form.action = `${target}/form`
    document.body.append(form)
    form.submit()
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(target).host}` }] })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    const tried = [
      await quietly(() => fetch(`${target}/fetch`)),
      await quietly(() => new WebSocket(target.replace('http', 'ws'))),
      await quietly(() => new EventSource(`${target}/events`)),
      await quietly(() => import(/* @vite-ignore */ `${target}/module.js`))
    ]
    await new Promise((resolve) => setTimeout(resolve, 1500))
    peer.close()
    return tried
  }, address)
  expect(outcomes[0]).toBe('refused')
  expect(outcomes[3]).toBe('refused')
  expect(page.url()).toMatch(/^app:\/\/hashiya\//)
  expect(reached).toBe(0)
})

test('runs the page without Node, isolated, under a strict policy and without permissions', async ({
  bench
}) => {
  const { app, page } = await bench.start(await bench.sample())
  await drawn(page)
  const seen = await page.evaluate(async () => ({
    node:
      typeof (globalThis as Record<string, unknown>)['require'] +
      typeof (globalThis as Record<string, unknown>)['process'],
    bridge: Object.keys(window.hashiya),
    frozen: Object.isFrozen(window.hashiya),
    script: (() => {
      try {
        const script = document.createElement('script')
        script.src = 'data:text/javascript,document.title="run"'
        document.head.append(script)
        return 'let through'
      } catch {
        return 'refused'
      }
    })(),
    title: document.title,
    permissions: await Promise.all(
      ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'].map(
        async (name) => {
          const { state } = await navigator.permissions.query({ name: name as PermissionName })
          return state
        }
      )
    ),
    policy:
      (await fetch(location.href).catch(() => null))?.headers.get('content-security-policy') ??
      'no fetch'
  }))
  expect(seen.node).toBe('undefinedundefined')
  expect(seen.bridge).toEqual(['ask'])
  expect(seen.frozen).toBe(true)
  expect(seen.script).toBe('refused')
  expect(seen.title).not.toBe('run')
  expect(new Set(seen.permissions)).toEqual(new Set(['denied']))
  expect(seen.policy).toBe('no fetch')

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Not in Electron's types: what the window really runs with.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
      contents.getLastWebPreferences()
    return {
      sandbox,
      contextIsolation,
      nodeIntegration,
      webSecurity,
      windows: BrowserWindow.getAllWindows().length
    }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    windows: 1
  })
})

test('has one worker of its own script, and lets nothing else be made one', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--article', 'valley-truce')
  await drawn(page)
  await expect(page.locator('svg g[data-suggestion]')).not.toHaveCount(0)
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/^app:\/\/hashiya\/assets\/find-worker-[\w-]+\.js$/)
  ])
  const outcomes = await page.evaluate((own) => {
    type Policies = { createPolicy(name: string, rules: object): unknown }
    const { trustedTypes } = window as unknown as { trustedTypes: Policies }
    const tried = (attempt: () => unknown) => {
      try {
        attempt()
        return 'let through'
      } catch {
        return 'refused'
      }
    }
    const rules = { createScriptURL: (url: string) => url, createHTML: (html: string) => html }
    return [
      tried(() => new Worker(own)),
      tried(() => new Worker('data:text/javascript,postMessage(1)')),
      tried(() => trustedTypes.createPolicy('hashiya-worker', rules)),
      tried(() => trustedTypes.createPolicy('default', rules)),
      tried(() => trustedTypes.createPolicy('other', rules))
    ]
  }, page.workers()[0]!.url())
  expect(outcomes).toEqual(Array.from(outcomes, () => 'refused'))
})

test('refuses calls that are unknown, malformed, or carry a path', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample())
  await drawn(page)
  const answers = await page.evaluate(async () => {
    const ask = (call: string, asked: unknown) =>
      window.hashiya.ask(call, asked).then(
        (answer) => (answer as { problem?: { code: string } }).problem?.code ?? 'answered',
        () => 'no such call'
      )
    return [
      await ask('file.read', { path: '/etc/passwd' }),
      await ask('article.open', { article: '../../etc/passwd' }),
      await ask('article.open', { article: 'souk-shelling', path: '/etc' }),
      await ask('reading.edit', { article: 'souk-shelling', edits: 'all' }),
      await ask('project.recent', { handle: '/home' })
    ]
  })
  expect(answers).toEqual([
    'no such call',
    'bridge.malformed',
    'bridge.malformed',
    'bridge.malformed',
    'bridge.malformed'
  ])
})
