import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AgreementRunId } from '#core/bridge/agreement-calls'
import { bad, good } from '#core/outcome'
import { StateField } from '../../../src/renderer/src/panels/inspector/StateField'
import { SecondPassDialog } from '../../../src/renderer/src/panels/second-pass/SecondPassDialog'
import { StatusBar } from '../../../src/renderer/src/panels/status/StatusBar'
import { PassBanner } from '../../../src/renderer/src/reader/PassBanner'
import { placeToComment } from '../../../src/renderer/src/state/use-comments'
import { useWorkbench } from '../../../src/renderer/src/state/workbench'
import { bothLanguages, readingOf, renderDesk, viewOf, type DeskOptions } from '../../helpers/desk'

const pass = { id: 'layla-2', name: 'ليلى · 2', passOf: 'layla' }
const article = 'article-1'
const run = '00000000-0000-4000-8000-000000000001' as AgreementRunId

/** What of the window speaks of the second pass. */
function Parts() {
  const open = useWorkbench(({ open }) => open)
  return (
    <>
      {open && <PassBanner open={open} />}
      {open && <StateField open={open} />}
      <StatusBar />
      <SecondPassDialog />
    </>
  )
}

describe.each(bothLanguages)('the second pass in %s', (language) => {
  function show(options: DeskOptions = {}) {
    let isOn = false
    const shown = renderDesk(<Parts />, {
      language,
      ...options,
      answers: {
        'pass.list': () => good([]),
        'pass.start': () => {
          isOn = true
          return good(pass)
        },
        'pass.end': () => {
          isOn = false
          return good(['layla', 'layla-2'] as const)
        },
        'article.open': ({ article: id }) =>
          good(
            isOn
              ? { ...viewOf(id), reading: { ...viewOf(id).reading, tags: [], links: [] }, pass }
              : viewOf(id)
          ),
        'agreement.start': () => good({ run }),
        'agreement.next': () => good({ pieces: [], problems: [], finished: true }),
        ...options.answers
      }
    })
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
    return { ...shown, words: shown.strings.secondPass, button }
  }

  async function started(options: DeskOptions = {}) {
    const shown = show(options)
    await shown.user.click(shown.button(shown.words.open))
    await shown.user.click(shown.button(shown.words.start))
    return shown
  }

  it('says what it is, and then shows an empty reading and that the first is hidden', async () => {
    const { desk, user, button, words } = show()
    expect(screen.queryByText(words.on)).toBeNull()
    await user.click(button(words.open))
    expect(screen.getByRole('dialog', { name: words.title }).textContent).toContain(words.lead)
    await user.click(button(words.start))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(readingOf(desk).tags).toEqual([])
    expect(screen.getByText(words.on)).toBeTruthy()
    expect(screen.getByRole('contentinfo').textContent).toContain(pass.name)
    expect(desk.store.get().project?.articles.find(({ id }) => id === article)?.counts).toEqual({})
    expect(placeToComment({ ...desk.store.get(), selected: null })).toBeNull()
  })

  it('ends with both readings compared on the agreement page', async () => {
    const { desk, port, user, words } = await started()
    await user.click(screen.getAllByRole('button', { name: words.end })[0]!)
    expect(readingOf(desk).tags).not.toEqual([])
    expect(desk.store.get().open?.pass).toBeUndefined()
    expect(desk.store.get()).toMatchObject({ room: 'review', pages: { review: 'agreement' } })
    expect(port.asked).toContainEqual([
      'agreement.start',
      { annotators: ['layla', 'layla-2'], label: null, article }
    ])
  })

  it('ends in the reader when nothing was tagged', async () => {
    const { desk, user, words } = await started({ answers: { 'pass.end': () => good(null) } })
    await user.click(screen.getAllByRole('button', { name: words.end })[0]!)
    expect(desk.store.get().room).toBe('read')
  })

  it('offers to go on with one that was begun', async () => {
    const { port, user, button, words } = show({ answers: { 'pass.list': () => good([pass]) } })
    await user.click(button(words.open))
    expect(button(words.another)).toBeTruthy()
    await user.click(button(words.goOn(`\u2068${pass.name}\u2069`)))
    expect(port.asked).toContainEqual(['pass.start', { article, annotator: 'layla-2' }])
  })

  it('goes on showing the reading that main has when the other cannot be had', async () => {
    const full = { code: 'disk.full', facts: { system: 'ENOSPC' } }
    const { desk, words } = await started({ answers: { 'pass.start': () => bad(full) } })
    expect(readingOf(desk).tags).not.toEqual([])
    expect(desk.store.get().notices).toEqual([full])
    expect(screen.queryByText(words.on)).toBeNull()
  })

  it('is not offered for what was not read, or cannot be written', async () => {
    const unread = show({ notation: 'قال المجلس.' })
    expect(unread.button(unread.words.open).disabled).toBe(true)
    unread.unmount()
    const { button, words } = show({ locked: { code: 'file.damaged' } })
    await act(async () => undefined)
    expect(button(words.open).disabled).toBe(true)
  })
})
