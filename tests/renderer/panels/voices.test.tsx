import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { VoicesPanel } from '../../../src/renderer/src/panels/voices/VoicesPanel'
import { voicesIn } from '../../../src/renderer/src/reader/voice-looks'
import { VoicesHere } from '../../../src/renderer/src/reader/VoicesHere'
import { openArticle } from '../../../src/renderer/src/state/open-article'
import { bothLanguages, renderDesk, viewOf, type DeskOptions } from '../../helpers/desk'

const options: DeskOptions = {
  notation:
    '‹claim#o:تجدد القصف›. قال ‹actor#p:بريد النهر› إن ‹claim#a:الجسر أُغلق›. ' +
    'وذكرت ‹actor#s:مصادر› أن ‹claim#b:عائلات نزحت› وأضافت أن ‹claim#c:الطريق خالٍ›.',
  attributes: {
    o: { attribution: 'document' },
    b: { attribution: 'anonymous' },
    c: { attribution: 'inherited' }
  },
  links: [
    ['source', 'a', 'p'],
    ['source', 'b', 's']
  ]
}

const here = () => voicesIn(openArticle(viewOf('article-1', options)), null)

describe('how sources look in the text', () => {
  it('leaves the outlet plain, hatches the unnamed, and gives each a number of its own', () => {
    expect(here().voices.map(({ look }) => look && [look.number, look.pattern])).toEqual([
      null,
      [1, 'plain'],
      [2, 'hatched']
    ])
    expect([...here().looks.keys()].toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('never lets two named sources look the same, up to eighteen', () => {
    const names = Array.from({ length: 18 }, (_, at) => at)
    const many = viewOf('article-1', {
      notation: names.map((at) => `‹actor#s${at}:اسم${at}› ‹claim#c${at}:قول›`).join(' '),
      links: names.map((at) => ['source', `c${at}`, `s${at}`] as const)
    })
    const looks = voicesIn(openArticle(many), null).voices.map(
      ({ look }) => `${look?.colour} ${look?.pattern}`
    )
    expect(new Set(looks).size).toBe(18)
  })
})

describe.each(bothLanguages)('the legend of sources in %s', (language) => {
  const show = (bySource = true) =>
    renderDesk(
      <VoicesHere>
        <VoicesPanel />
      </VoicesHere>,
      { ...options, language, workbench: { bySource } }
    )

  it('is not there until it is asked for', () => {
    show(false)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('names the sources in the order of the text, says which has no name, and counts', () => {
    const { strings } = show()
    const region = screen.getByRole('region', { name: strings.claims.bySource.label })
    const rows = within(region).getAllByRole('listitem')
    const two = new Intl.NumberFormat(language).format(2)
    expect(rows).toHaveLength(3)
    expect(rows[0]!.textContent).toContain(strings.claims.ownVoice)
    expect(rows[1]!.textContent).toContain('بريد النهر')
    expect(rows[2]!.textContent).toContain(strings.claims.kinds.unnamed)
    expect(rows[2]!.textContent).toContain(two)
  })

  it('goes through the words of one source, round and round', async () => {
    const { desk, user, strings } = show()
    const text = desk.store.get().open!.article.text
    const places: (string | undefined)[] = []
    for (const label of ['next', 'next', 'next', 'previous'] as const) {
      const name = strings.claims.bySource[label]('مصادر')
      await user.click(screen.getByRole('button', { name }))
      const { span } = desk.store.get().goTo!
      places.push(text.slice(span.start, span.end))
      desk.store.patch({ goTo: null, selection: span })
    }
    expect(places).toEqual(['عائلات نزحت', 'الطريق خالٍ', 'عائلات نزحت', 'الطريق خالٍ'])
  })

  it('is left by its own button', async () => {
    const { desk, user, strings } = show()
    await user.click(screen.getByRole('button', { name: strings.claims.bySource.close }))
    expect(desk.store.get().bySource).toBe(false)
    expect(screen.queryByRole('region')).toBeNull()
  })
})
