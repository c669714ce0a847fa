import { expect, it } from 'vitest'
import { contentPolicy, isOurPage, mayLoad } from '../../src/main/content-policy'

const server = new URL('http://localhost:5173/')

it('lets the page run and show what ships with the app, and nothing else', () => {
  expect(contentPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; " +
      "frame-ancestors 'none'; object-src 'none'; worker-src 'self'; " +
      "require-trusted-types-for 'script'; trusted-types hashiya-worker"
  )
  expect(contentPolicy).not.toMatch(/unsafe|\*|https?:/)
})

it.each([
  ['app://hashiya/index.html', true],
  ['app://hashiya/', true],
  ['app://hashiya.evil/', false],
  ['https://hashiya/', false],
  ['file:///index.html', false],
  ['http://localhost:5173/', false],
  ['about:blank', false],
  ['', false]
])('takes %s for its own page: %s', (address, ours) => {
  expect(isOurPage(address, null)).toBe(ours)
})

it('takes the development server’s page only while there is one', () => {
  expect(isOurPage('http://localhost:5173/index.html', server)).toBe(true)
  expect(isOurPage('http://localhost:5174/', server)).toBe(false)
})

it.each([
  ['app://hashiya/a.js', true],
  ['devtools://devtools/x', true],
  ['data:image/png;base64,', true],
  ['https://example.com/', false],
  ['http://127.0.0.1/', false],
  ['ws://localhost:5173/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.com/', false]
])('lets %s through to be loaded: %s', (address, may) => {
  expect(mayLoad(address, null)).toBe(may)
})

it('lets the development server’s page and sockets through', () => {
  expect(mayLoad('http://localhost:5173/a.js', server)).toBe(true)
  expect(mayLoad('ws://localhost:5173/', server)).toBe(true)
  expect(mayLoad('ws://localhost:5174/', server)).toBe(false)
})
