import { grid } from './pages.mjs'
import { workOf } from './work.mjs'

/** Texts that a careless reader of texts takes ever longer for. */
const hostile = {
  'a chain of و': 'و',
  'marks that never close': '"قال «',
  'a sentence without end': 'قالت قسد إن داعش هاجم، وقتل ثلاثة من قسد و',
  'sub-counts without end': 'قتل ثلاثة بينهم طفلان، ',
  'allies without end': 'المدعومة من داعش ',
  'headlines without text': 'قسد: مقتل ثلاثة\n',
  'dates without end': '11 نوفمبر/تشرين '
}

/** How much more work four times the text is: about 4 where it grows with the text. */
export function growthTable(core) {
  const matcher = core.matcherOf(core.starterRegister)
  const rows = Object.entries(hostile).map(([name, part]) => {
    const [short, long] = [50_000, 200_000].map((length) => {
      const text = part.repeat(Math.ceil(length / part.length))
      const pass = () => core.findAll(text, matcher, core.defaultScheme)
      return Math.min(workOf(pass), workOf(pass), workOf(pass))
    })
    return [
      name,
      `${short.toFixed(0)} ms`,
      `${long.toFixed(0)} ms`,
      `${(long / short).toFixed(1)}×`
    ]
  })
  return grid([['hostile text', '50,000 letters', '200,000', 'for four times the text'], ...rows])
}
