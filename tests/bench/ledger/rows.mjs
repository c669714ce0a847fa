const harms = ['killed', 'wounded', 'missing', 'displaced']
const statuses = ['civilian', 'combatant', 'unknown']
const actors = ['sdf', 'isis', 'government', 'civilians', 'tribe', 'militia', 'coalition']

/** So many figures of so many articles as records of the ledger, the same at every run. */
export function makeRows(count, articles) {
  const random = seeded(20240501)
  const one = (list) => list[Math.floor(random() * list.length)]
  const party = (id) => ({ quote: id, entity: id, names: { ar: `جهة ${id}`, en: id }, type: null })
  return Array.from({ length: count }, (_, index) => {
    const article = `article-${index % articles}`
    const number = Math.floor(random() * 400)
    const day = new Date(Date.UTC(2015, 0, 1 + (index % articles) * 3)).toISOString().slice(0, 10)
    return {
      key: `${article}/bench/t${index}`,
      figure: `${article}/bench/t${index}`,
      article,
      title: `أخبار اليوم رقم ${index % articles} من دير الزور`,
      date: day,
      outlet: null,
      annotator: 'bench',
      tag: `t${index}`,
      span: { start: 0, end: 10 },
      quote: `مقتل ${number} من عناصر ${one(actors)} رقم ${index}`,
      min: number,
      max: random() < 0.3 ? null : number + Math.floor(random() * 20),
      best: null,
      qualifier: 'range',
      harm: [one(harms)],
      status: one(statuses),
      groups: [],
      unit: 'person',
      scope: 'event',
      means: null,
      victims: [party(one(actors))],
      perpetrators: random() < 0.5 ? [] : [{ ...party(one(actors)), basis: 'stated' }],
      sources: random() < 0.5 ? [] : [party(one(actors))],
      attribution: random() < 0.3 ? 'anonymous' : 'named',
      epistemic: 'certain_true',
      claim: null,
      places: [],
      times: [],
      subsetOf: null
    }
  })
}

/** Chance that is the same at every run: a linear congruential generator (Numerical Recipes). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
