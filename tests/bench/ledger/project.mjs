import { writeArticle, writeReading } from '../project.mjs'
import { seeded } from './rows.mjs'

/** Writes articles of a hundred and more figures each, every figure tagged, into a project. */
export function writeFigures(folder, figures, articles) {
  const random = seeded(20240502)
  const each = Math.ceil(figures / articles)
  for (let article = 0; article < articles; article += 1) {
    const id = `f${article}`
    let text = `أخبار رقم ${article}\n`
    const tags = []
    for (let index = 0; index < each; index += 1) {
      const number = Math.floor(random() * 400)
      const quote = `مقتل ${number} مدنياً`
      const start = text.length
      text += `${quote} في الحادثة ${index}. `
      const attributes = {
        harm: [random() < 0.5 ? 'killed' : 'wounded'],
        status: 'civilian',
        min: number,
        max: number,
        best: number,
        qualifier: 'exact',
        unit: 'person',
        scope: 'event'
      }
      const span = { start, end: start + quote.length }
      tags.push({ id: `t${index}`, label: 'FIGURE', span, attributes })
    }
    writeArticle(folder, id, text.trimEnd())
    writeReading(folder, id, { text: text.trimEnd(), tags })
  }
}
