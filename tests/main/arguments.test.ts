import { expect, it } from 'vitest'
import { ownArguments, parseArguments } from '../../src/main/arguments'

const nothing = { project: null, article: null, screenshot: null, overrides: {} }

it.each([
  ['nothing', [], nothing],
  ['a project', ['/a b/مشروع'], { ...nothing, project: '/a b/مشروع' }],
  [
    'everything, in both spellings',
    ['p', '--screenshot', 'out.png', '--language=en', '--theme', 'sepia', '--article=a-1'],
    {
      project: 'p',
      article: 'a-1',
      screenshot: 'out.png',
      overrides: { language: 'en', theme: 'sepia' }
    }
  ],
  [
    'Chromium’s switches, which are not ours',
    ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '-r', 'p'],
    { ...nothing, project: 'p' }
  ],
  ['a value that no option has', ['--theme', 'neon', 'p'], { ...nothing, project: 'p' }],
  ['an option without its value', ['p', '--screenshot'], { ...nothing, project: 'p' }]
])('reads %s', (_name, given, wanted) => {
  expect(parseArguments(given)).toEqual(wanted)
})

it('leaves the app’s own folder out where a bare Electron runs it', () => {
  const argv = ['/electron', '--no-sandbox', '/app', '/project', '--theme', 'dark']
  expect(ownArguments(argv, true)).toEqual(['/project', '--theme', 'dark'])
  expect(ownArguments(['/hashiya', '/project'], false)).toEqual(['/project'])
})
