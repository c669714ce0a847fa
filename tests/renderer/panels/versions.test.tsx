import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#core/annotation/reading'
import type { FileVersion, ReadingVersion } from '#core/bridge/version-views'
import { bad, good } from '#core/outcome'
import { StateField } from '../../../src/renderer/src/panels/inspector/StateField'
import { Notices } from '../../../src/renderer/src/panels/notices/Notices'
import { RepairDialog } from '../../../src/renderer/src/panels/versions/RepairDialog'
import { VersionsDialog } from '../../../src/renderer/src/panels/versions/VersionsDialog'
import { formatAge } from '../../../src/renderer/src/strings/age'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatMoment } from '../../../src/renderer/src/strings/use-strings'
import {
  askedOf,
  bothLanguages,
  deskOf,
  projectOf,
  readingOf,
  renderDesk,
  savedAt,
  viewOf,
  type DeskOptions
} from '../../helpers/desk'

const version = (number: number, more: Partial<ReadingVersion> = {}): ReadingVersion => ({
  id: String(number).repeat(64),
  where: 'project',
  kind: 'replaced',
  keptAt: null,
  content: { rev: number, savedAt, tags: number, links: 0, difference: null },
  problem: null,
  ...more
})

/** The reading of the desk's article, without a tag, with another, and with one changed. */
function earlier(): Reading {
  const reading = readingOf(deskOf().desk)
  const tags = reading.tags.flatMap((tag) => {
    if (tag.id === 'b') return []
    if (tag.id === 'f') return [{ ...tag, note: 'تقريبي' }]
    return [tag]
  })
  const back = { ...reading.tags[0]!, id: 'back', label: 'ACTOR' }
  return { ...reading, tags: [back, ...tags], state: 'done' }
}

describe.each(bothLanguages)('the earlier versions in %s', (language) => {
  async function show(options: DeskOptions = {}) {
    const shown = renderDesk(<VersionsDialog />, {
      language,
      ...options,
      workbench: { dialog: 'versions', ...options.workbench },
      answers: {
        'versions.list': () => good([version(2), version(1, { where: 'second-place' })]),
        'versions.look': () => good(earlier()),
        ...options.answers
      }
    })
    await act(async () => undefined)
    const restore = () =>
      screen.getByRole<HTMLButtonElement>('button', { name: shown.strings.versions.restore })
    return { ...shown, words: shown.strings.versions, restore }
  }

  it('say when each was saved, how old it is, what it holds and why it was kept', async () => {
    const { words, strings } = await show()
    const rows = screen.getAllByRole('option')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(formatMoment(savedAt, language)),
      expect.stringContaining(words.secondPlace)
    ])
    expect(rows[0]!.textContent).toContain(strings.status.tags(2))
    expect(rows[0]!.textContent).toContain(words.links(0))
    expect(rows[0]!.textContent).toContain(words.kinds.replaced)
    expect(within(rows[0]!).getByText(/./, { selector: 'time' }).getAttribute('datetime')).toBe(
      savedAt
    )
  })

  it('show what restoring one changes, by the words of the article', async () => {
    const { words, strings } = await show()
    const preview = screen.getByRole('region', { name: words.preview })
    const headings = within(preview).getAllByRole('heading', { level: 4 })
    const { states } = strings.library
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      words.back(1),
      words.gone(1),
      words.changed(1),
      words.state(states.new, states.done)
    ])
    const items = within(preview).getAllByRole('listitem')
    expect(items[0]!.textContent).toContain('قال')
    expect(items[1]!.textContent).toContain('السنديان')
    expect(items[2]!.textContent).toContain('أربعة قتلى')
    expect(items[2]!.textContent).toContain('تقريبي')
  })

  it('are the same as now where nothing differs', async () => {
    const now = readingOf(deskOf().desk)
    const { words } = await show({ answers: { 'versions.look': () => good(now) } })
    expect(screen.getByText(words.same)).toBeTruthy()
  })

  it('say that what a version had set aside stays out', async () => {
    const now = readingOf(deskOf().desk)
    const setAside = { tags: [{ id: 'x' }], links: [] }
    const { words } = await show({
      answers: { 'versions.look': () => good({ ...now, setAside }) }
    })
    expect(screen.getByText(words.setAside)).toBeTruthy()
  })

  it('are restored by main, and the window shows what came of it', async () => {
    const view = viewOf('article-1', { notation: '‹cue#c:قال› المجلس' })
    const { desk, port, user, restore } = await show({
      answers: {
        'versions.restore': () => good({ rev: 7, savedAt }),
        'article.open': () => good(view)
      }
    })
    await user.click(screen.getAllByRole('option')[1]!)
    await user.click(restore())
    expect(askedOf(port, 'versions.restore')).toEqual([
      { article: 'article-1', version: version(1).id }
    ])
    const { dialog, open, save } = desk.store.get()
    expect([dialog, open?.reading, save]).toEqual([
      null,
      view.reading,
      { kind: 'saved', at: savedAt }
    ])
  })

  it('say why one was not restored, and stay open', async () => {
    const problem = { code: 'backup.gone', at: 'annotations/layla/article-1.json' }
    const { desk, user, restore } = await show({
      answers: { 'versions.restore': () => bad(problem) }
    })
    await user.click(restore())
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
    expect([desk.store.get().dialog, desk.store.get().save.kind]).toEqual(['versions', 'saved'])
  })

  it('cannot be restored where they are damaged, and say what is wrong', async () => {
    const problem = { code: 'file.damaged', facts: { reason: 'not-json' } }
    const { words, restore } = await show({
      answers: { 'versions.list': () => good([version(1, { content: null, problem })]) }
    })
    const preview = screen.getByRole('region', { name: words.preview })
    expect(preview.textContent).toContain(problemText(problem, language))
    expect(restore().disabled).toBe(true)
  })

  it('cannot be restored while the reading may not be edited', async () => {
    const { words, restore } = await show({ locked: { code: 'project.read-only' } })
    expect(screen.getByText(words.locked)).toBeTruthy()
    expect(restore().disabled).toBe(true)
  })

  it('of a damaged reading are put in the place of its file', async () => {
    const at = 'annotations/layla/article-1.json'
    const { port, user, restore } = await show({
      locked: { code: 'file.other-format', at },
      answers: { 'repair.restore': () => good(projectOf()) }
    })
    await user.click(restore())
    expect(askedOf(port, 'repair.restore')).toEqual([{ place: at, version: version(2).id }])
  })

  it('say when there are none', async () => {
    const { words, restore } = await show({ answers: { 'versions.list': () => good([]) } })
    expect(screen.getByText(words.none)).toBeTruthy()
    expect(restore().disabled).toBe(true)
  })

  it('are opened beside the state of the article', async () => {
    const { desk } = deskOf()
    const shown = renderDesk(<StateField open={desk.store.get().open!} />, { language })
    await shown.user.click(screen.getByRole('button', { name: shown.strings.versions.open }))
    expect(shown.desk.store.get().dialog).toBe('versions')
  })
})

describe.each(bothLanguages)('a file that is not what belongs there, in %s', (language) => {
  const place = 'articles/a-1.json'
  const whole: FileVersion = {
    id: 'a'.repeat(64),
    where: 'project',
    kind: 'replaced',
    keptAt: null,
    savedAt: null,
    bytes: 1234
  }

  it('is offered in its notice, unless it is a colleague’s or was restored by itself', async () => {
    const notices = [
      { code: 'file.bad-shape', at: place },
      { code: 'reading.misplaced', at: 'annotations/omar/a-1.json' },
      { code: 'file.damaged', at: 'annotations/layla/a-1.json' },
      { code: 'file.newer', at: 'scheme.json' }
    ]
    const { desk, user, strings } = renderDesk(<Notices />, { language, workbench: { notices } })
    const buttons = screen.getAllByRole('button', { name: strings.versions.repair.open })
    expect(buttons).toHaveLength(1)
    await user.click(buttons[0]!)
    expect([desk.store.get().dialog, desk.store.get().repairing]).toEqual(['repair', place])
  })

  async function show(options: DeskOptions['answers'] = {}) {
    const shown = renderDesk(<RepairDialog />, {
      language,
      workbench: { dialog: 'repair', repairing: place },
      answers: { 'repair.list': () => good([whole]), ...options }
    })
    await act(async () => undefined)
    const { repair } = shown.strings.versions
    const button = screen.getByRole<HTMLButtonElement>('button', { name: repair.restore })
    return { ...shown, repair, button }
  }

  it('gets its newest whole version, and what was done is told', async () => {
    const done = { code: 'recovery.restored', at: place, facts: { from: savedAt, copy: 'x' } }
    const { desk, port, user, repair, button } = await show({
      'repair.restore': () => good(projectOf(), [done])
    })
    expect(screen.getByRole('dialog').textContent).toContain(repair.lead(`\u2068${place}\u2069`))
    await user.click(button)
    expect(askedOf(port, 'repair.restore')).toEqual([{ place, version: whole.id }])
    const { dialog, notices } = desk.store.get()
    expect([dialog, notices]).toEqual([null, [done]])
  })

  it('stays as it is where there is no whole version', async () => {
    const { repair, button } = await show({ 'repair.list': () => good([]) })
    expect(screen.getByText(repair.none)).toBeTruthy()
    expect(button.disabled).toBe(true)
  })

  it('says why it could not be restored', async () => {
    const problem = { code: 'recovery.changed', at: place }
    const { user, button } = await show({ 'repair.restore': () => bad(problem) })
    await user.click(button)
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
  })
})

describe('how old a version is', () => {
  const now = Date.parse('2024-03-10T12:00:00.000Z')
  it.each([
    ['2024-03-10T11:59:48.000Z', '12 seconds ago'],
    ['2024-03-10T11:01:00.000Z', '59 minutes ago'],
    ['2024-03-10T09:30:00.000Z', '2 hours ago'],
    ['2024-03-09T11:00:00.000Z', 'yesterday'],
    ['2024-02-09T12:00:00.000Z', '30 days ago'],
    ['2024-03-10T12:00:01.000Z', ''],
    ['no time', '']
  ])('%s is %s', (iso, words) => {
    expect(formatAge(iso, now, 'en')).toBe(words)
  })

  it('is in Arabic in Arabic', () => {
    expect(formatAge('2024-03-10T09:30:00.000Z', now, 'ar')).toBe('قبل ساعتين')
  })
})
