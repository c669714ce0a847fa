import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { GuidelineView } from '#core/bridge/guideline-calls'
import { bad, good } from '#core/outcome'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { GuidelineDialog } from '../../../src/renderer/src/panels/guidelines/GuidelineDialog'
import { Markdown } from '../../../src/renderer/src/panels/guidelines/Markdown'
import { addExample, openGuideline } from '../../../src/renderer/src/state/guideline-actions'
import { askedOf, bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

const view: GuidelineView = {
  version: 3,
  changedAt: '2026-11-25T10:00:00.000Z',
  by: 'layla',
  text: 'من يفعل أو يقول. وما بعدها.\n\n- **قسد**',
  seen: 'a1'
}

describe('Markdown', () => {
  it('is shown as elements, and nothing of it as HTML, link or picture', () => {
    const text =
      '# أ\n\nب **ج** *د* `ه`\n\n1. و\n\n> ز\n\n| ح | ط |\n|-|-|\n| ي | ك |\n\n[ل](https://x.example) ![م](x.png)\n\n<img src=x onerror=alert(1)><b>ن</b>\n\n    s\n'
    const { container } = render(<Markdown text={text} />)
    expect(container.querySelectorAll('a, img, b, script')).toHaveLength(0)
    const tags = ['h3', 'strong', 'em', 'code', 'ol li', 'blockquote', 'td', 'u', 'pre']
    expect(tags.filter((tag) => !container.querySelector(tag))).toEqual([])
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})

describe.each(bothLanguages)('the guidelines in %s', (language) => {
  function show(options: DeskOptions = {}) {
    const shown = renderDesk(
      <>
        <InspectorPanel />
        <GuidelineDialog />
      </>,
      {
        language,
        ...options,
        workbench: { selected: 'a', ...options.workbench },
        answers: { 'guideline.read': () => good(view), ...options.answers }
      }
    )
    return { ...shown, words: shown.strings.guidelines }
  }

  it('stand with their first sentence beside the label, and open whole', async () => {
    const { user, words, port } = show()
    expect(await screen.findByText('من يفعل أو يقول.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: new RegExp(words.open) }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('وما بعدها.')
    expect(dialog.textContent).toContain('ليلى')
    expect(askedOf(port, 'guideline.read')[0]).toEqual({ label: 'ACTOR', language })
  })

  it('are edited with a preview, and saved as the next version', async () => {
    const saved = { ...view, version: 4, text: 'جديد', seen: 'b2' }
    const { desk, user, words, port } = show({ answers: { 'guideline.save': () => good(saved) } })
    await openGuideline(desk, 'ACTOR')
    await user.click(await screen.findByRole('button', { name: words.edit }))
    const field = screen.getByRole('textbox', { name: words.field })
    await user.clear(field)
    await user.type(field, 'جديد')
    expect(screen.getByRole('region', { name: words.preview }).textContent).toBe('جديد')
    await user.click(screen.getByRole('button', { name: words.save }))
    expect(askedOf(port, 'guideline.save')).toEqual([
      { label: 'ACTOR', language, text: 'جديد', seen: 'a1' }
    ])
    expect(screen.queryByRole('textbox', { name: words.field })).toBeNull()
  })

  it('keep what was written when somebody else was quicker, and save it upon theirs', async () => {
    const theirs = { ...view, text: 'نصهم', seen: 'z9' }
    const { desk, user, words, port } = show({
      answers: { 'guideline.save': () => bad({ code: 'guideline.changed' }) }
    })
    await openGuideline(desk, 'ACTOR')
    await user.click(await screen.findByRole('button', { name: words.edit }))
    await user.type(screen.getByRole('textbox', { name: words.field }), ' مني')
    await user.click(screen.getByRole('button', { name: words.save }))
    const alert = await screen.findByRole('alert')
    port.answer({ 'guideline.read': () => good(theirs), 'guideline.save': () => good(theirs) })
    await user.click(within(alert).getByRole('button', { name: words.theirs }))
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.field })
    expect(field.value).toBe(`${view.text} مني`)
    expect(screen.getByRole('region', { name: words.theirs }).textContent).toBe('نصهم')
    await user.click(screen.getByRole('button', { name: words.save }))
    expect(askedOf(port, 'guideline.save').at(-1)?.seen).toBe('z9')
  })

  it('take an example from a decision as a draft, which a person reads before it is saved', async () => {
    const { desk, words, port } = show()
    await addExample(desk, 'ACTOR', { words: 'داعش', decided: 'جهة', why: 'اسم' })
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: words.field })
    expect(field.value).toContain('- «داعش»: **جهة**. اسم')
    expect(askedOf(port, 'guideline.save')).toEqual([])
  })

  it('show the versions before', async () => {
    const { desk, user, words } = show({
      answers: { 'guideline.versions': () => good([{ ...view, version: 2, text: 'القديم' }]) }
    })
    await openGuideline(desk, 'ACTOR')
    await user.click(await screen.findByText(words.versions))
    expect(await screen.findByText('القديم')).toBeTruthy()
  })
})
