import { writeArticle, writeReading } from '../project.mjs'
import { seeded } from '../ledger/rows.mjs'

const types = ['casualties', 'hostilities', 'control', 'negotiation']
const each = 25

/** Writes so many claims of forty sources about sixty actors, every tenth at odds with another one. */
export function writeClaims(folder, claims) {
  const random = seeded(20240503)
  const upTo = (count) => Math.floor(random() * count)
  for (let article = 0; article < claims / each; article += 1) {
    const id = `c${article}`
    let text = `من يقول ماذا ${article}\n`
    const tags = []
    const links = []
    const tag = (name, label, words, attributes) => {
      const span = { start: text.length, end: text.length + words.length }
      text += words
      tags.push({ id: name, label, span, attributes })
      return span
    }
    for (let index = 0; index < each; index += 1) {
      tag(`s${index}`, 'ACTOR', `المصدر رقم ${upTo(40)}`, { actor_type: 'media' })
      text += ' قال إن '
      const start = text.length
      tag(`a${index}`, 'ACTOR', `الفصيل رقم ${upTo(60)}`, { actor_type: 'armed_group' })
      text += ` هاجم موقعاً في الحادثة ${index} وقتل ${upTo(40)} عنصراً`
      const attributes = {
        claim_type: types[upTo(types.length)],
        attribution: 'named',
        epistemic: 'certain_true'
      }
      tags.push({ id: `k${index}`, label: 'CLAIM', span: { start, end: text.length }, attributes })
      links.push({ relation: 'source', from: `k${index}`, to: `s${index}` })
      if (index % 10 === 9)
        links.push({ relation: 'contradicts', from: `k${index}`, to: `k${upTo(index)}` })
      text += '. '
    }
    const whole = text.trimEnd()
    writeArticle(folder, id, whole)
    const named = links.map((link, index) => ({ id: `l${index}`, ...link, attributes: {} }))
    writeReading(folder, id, { text: whole, tags, links: named })
  }
}
