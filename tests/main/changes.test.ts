import { describe, expect, it } from 'vitest'
import type { Change } from '#core/bridge/outside-calls'
import { Changes } from '../../src/main/changes'

const change = (article: string): Change => ({ is: 'reading', article, what: 'taken' })

describe('what the window is told', () => {
  it('waits for its question, and comes all at once', async () => {
    const changes = new Changes()
    changes.post(change('a'))
    changes.post(change('b'))
    expect(await changes.next()).toEqual([change('a'), change('b')])
  })

  it('answers a question that is open', async () => {
    const changes = new Changes()
    const answer = changes.next()
    changes.post(change('a'))
    expect(await answer).toEqual([change('a')])
  })

  it('is for the window that asked last: the page before it is gone', async () => {
    const changes = new Changes()
    const gone = changes.next()
    const answer = changes.next()
    changes.post(change('a'))
    expect([await gone, await answer]).toEqual([[], [change('a')]])
  })

  it('is nothing of a project that was closed', async () => {
    const changes = new Changes()
    changes.post(change('a'))
    changes.clear()
    changes.post(change('b'))
    expect(await changes.next()).toEqual([change('b')])
  })
})
