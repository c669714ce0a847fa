import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Boundary } from '../../../src/renderer/src/app/Boundary'
import { stringsOf } from '../../../src/renderer/src/strings/use-strings'
import { bothLanguages } from '../../helpers/desk'

function Broken(): never {
  throw new Error('A fault of ours')
}

describe.each(bothLanguages)('a fault in the window in %s', (language) => {
  // React tells the console of an error that a boundary caught.
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())
  afterEach(() => void vi.restoreAllMocks())

  it('ends with words and a way on', () => {
    document.documentElement.lang = language
    render(
      <Boundary>
        <Broken />
      </Boundary>
    )
    const { broken } = stringsOf(language)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain(broken.title)
    expect(alert.textContent).toContain(broken.text)
    expect(screen.getByRole('button', { name: broken.again })).toBeTruthy()
  })

  it('is not shown while there is none', () => {
    render(
      <Boundary>
        <p>المقالة</p>
      </Boundary>
    )
    expect([screen.queryByRole('alert'), screen.getByText('المقالة').tagName]).toEqual([null, 'P'])
  })
})
