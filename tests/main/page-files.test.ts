import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentPolicy } from '../../src/main/content-policy'
import { answerPage } from '../../src/main/page-files'
import { put, temporaryFolder } from '../helpers/disk'

async function built() {
  const folder = temporaryFolder()
  await put(folder, 'secret.json', '{}')
  await put(folder, 'page-evil/index.html', 'evil')
  await put(folder, 'page/index.html', '<!doctype html>')
  await put(folder, 'page/assets/a.js', 'export {}')
  await put(folder, 'page/assets/حرف.woff2', 'font')
  await put(folder, 'page/assets/a.exe', '')
  symlinkSync(join(folder, 'secret.json'), join(folder, 'page', 'link.json'))
  return (url: string, method = 'GET') => answerPage(join(folder, 'page'), { url, method })
}

it.each([
  ['app://hashiya/', 'text/html; charset=utf-8'],
  ['app://hashiya/index.html', 'text/html; charset=utf-8'],
  ['app://hashiya/assets/a.js?v=1#x', 'text/javascript; charset=utf-8'],
  ['app://hashiya/assets/%D8%AD%D8%B1%D9%81.woff2', 'font/woff2']
])('serves %s', async (url, type) => {
  const { status, headers } = await (await built())(url)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'Content-Type': type,
    'Content-Security-Policy': contentPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff'
  })
})

it.each([
  ['app://hashiya/../secret.json', 404],
  ['app://hashiya/..%2fsecret.json', 404],
  ['app://hashiya/%2e%2e/secret.json', 404],
  ['app://hashiya/%2e%2e%2fsecret.json', 404],
  ['app://hashiya/..%5csecret.json', 404],
  ['app://hashiya/..%2fpage-evil%2findex.html', 404],
  ['app://hashiya//etc/passwd', 404],
  ['app://hashiya/%2fetc%2fpasswd', 404],
  ['app://hashiya/index.html%00.js', 404],
  ['app://hashiya/%ff.js', 404],
  ['app://hashiya/C:%5Cx.json', 404],
  ['app://hashiya/assets', 404],
  ['app://hashiya/assets/a.exe', 404],
  ['app://hashiya/assets/none.js', 404],
  ['app://elsewhere/index.html', 404],
  ['https://hashiya/index.html', 404],
  ['app://hashiya/link.json', 403]
])('refuses %s', async (url, status) => {
  expect(await (await built())(url)).toMatchObject({ status, body: null })
})

it('takes no other method than GET and HEAD', async () => {
  expect((await (await built())('app://hashiya/', 'POST')).status).toBe(405)
})
