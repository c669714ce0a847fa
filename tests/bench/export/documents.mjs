import { createHash } from 'node:crypto'

/** What an article of the benchmark holds. */
const characters = 2000
const tagsEach = 50

const words =
  'قال المجلس إن قصفاً أوقع عشرات القتلى والجرحى في بلدة الباغوز شرق الفرات أمس وأضاف 😀'.split(' ')
const labels = ['ACTOR', 'FIGURE', 'CLAIM', 'CUE']

/** An article with its reading, as a project hands it to a format; the same for the same number. */
export function documentNumber(number) {
  let text = ''
  for (let at = number; text.length < characters; at += 1)
    text += `${words[(at * 7 + (at >> 3)) % words.length]} `
  const starts = [...text.matchAll(/\S+/g)].slice(0, tagsEach * 2)
  const tags = Array.from({ length: tagsEach }, (_, index) => {
    const found = starts[index * 2]
    const label = labels[index % labels.length]
    const attributes =
      label === 'FIGURE' ? { min: 20, max: null, harm: ['killed', 'wounded'] } : { entity: 'sdf' }
    return {
      id: `t${String(index).padStart(5, '0')}`,
      label,
      span: { start: found.index, end: found.index + found[0].length },
      attributes,
      note: '',
      rest: { source: 'suggested', rule: 'actor.alias' }
    }
  })
  const links = Array.from({ length: 10 }, (_, index) => ({
    id: `l${index}`,
    relation: 'victim',
    from: tags[index * 4 + 1].id,
    to: tags[index * 4].id,
    attributes: {}
  }))
  const textSha256 = createHash('sha256').update(text).digest('hex')
  return {
    article: {
      id: `a-${number}`,
      text,
      textSha256,
      metadata: { title: text.slice(0, 60), date: '2024-03-01', outlet: null },
      source: { fileName: `${number}.txt` }
    },
    annotator: { id: 'layla', name: 'ليلى' },
    reading: { state: 'done', tags, links, setAside: { tags: [], links: [] } },
    projectId: 'bench',
    scheme: 'hashiya-default'
  }
}

/** So many articles, one in memory at a time. */
export async function* documents(count) {
  for (let number = 0; number < count; number += 1) yield documentNumber(number)
}
