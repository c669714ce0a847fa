import { expect, it } from 'vitest'
import type { Problem } from '#core/outcome'
import { closingGuard } from '../../src/main/closing'

function guarded(given: { problem?: Problem; answer?: 'keep-open' | 'close'; isOpen?: boolean }) {
  const said: string[] = []
  const guard = closingGuard({
    isOpen: () => given.isOpen ?? true,
    flush: async () => {
      said.push('flush')
      return given.problem ?? null
    },
    ask: async ({ code }) => {
      said.push(`ask ${code}`)
      return given.answer ?? 'keep-open'
    },
    leave: () => void said.push('leave')
  })
  const wish = () => {
    let stopped = false
    guard({ preventDefault: () => (stopped = true) })
    return stopped
  }
  return { said, wish, settle: () => new Promise((resolve) => setTimeout(resolve, 5)) }
}

const full = { code: 'disk.full' }

it('lets the window close at once when no project is open', () => {
  const { said, wish } = guarded({ isOpen: false })
  expect(wish()).toBe(false)
  expect(said).toEqual([])
})

it('saves first, asks once however often one clicks, and then leaves', async () => {
  const { said, wish, settle } = guarded({})
  expect([wish(), wish()]).toEqual([true, true])
  await settle()
  expect(said).toEqual(['flush', 'leave'])
  expect(wish()).toBe(false)
})

it('stays open after a save that failed, and asks again the next time', async () => {
  const { said, wish, settle } = guarded({ problem: full, answer: 'keep-open' })
  wish()
  await settle()
  expect(wish()).toBe(true)
  await settle()
  expect(said).toEqual(['flush', 'ask disk.full', 'flush', 'ask disk.full'])
})

it('leaves without saving when a person decides so', async () => {
  const { said, wish, settle } = guarded({ problem: full, answer: 'close' })
  wish()
  await settle()
  expect(said).toEqual(['flush', 'ask disk.full', 'leave'])
  expect(wish()).toBe(false)
})
