import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who reads beside the one whose readings are measured. */
const others = ['amal', 'basil', 'carla', 'dalal']

/**
 * Fills a project with copies of one article and its reading, up to so many; each has its own id, a
 * headline and a date. So do the others' readings, with a few tags: opening does not read them.
 */
export function fillLibrary(project, { article, reading }, count) {
  const short = { ...reading, annotations: reading.annotations.slice(0, 3), links: [] }
  for (const name of others) mkdirSync(join(project, 'annotations', name), { recursive: true })
  for (let number = 1; number < count; number += 1) {
    const id = `copy-${number}`
    write(join(project, 'articles', `${id}.json`), {
      ...article,
      articleId: id,
      metadata: {
        ...article.metadata,
        title: headline(number),
        date: day(number),
        outlet: 'وكالة الوادي'
      }
    })
    write(join(project, 'annotations', 'bench', `${id}.json`), { ...reading, articleId: id })
    for (const name of others)
      write(join(project, 'annotations', name, `${id}.json`), {
        ...short,
        articleId: id,
        annotatorId: name
      })
  }
  addAnnotators(join(project, 'project.json'))
}

/** A second project like the first, with nothing but the measured article in it. */
export function copyProject(project, target) {
  mkdirSync(target, { recursive: true })
  cpSync(project, target, { recursive: true })
  return target
}

function headline(number) {
  return `مقتل وإصابة ${number} أشخاص في قصف استهدف سوقاً شعبياً في ريف البلدة الجنوبي صباح اليوم`
}

function day(number) {
  return new Date(Date.UTC(2012, 0, 1 + (number % 4000))).toISOString().slice(0, 10)
}

function addAnnotators(path) {
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const annotators = [...manifest.annotators, ...others.map((id) => ({ id, name: id }))]
  write(path, { ...manifest, annotators })
}

function write(path, record) {
  writeFileSync(path, JSON.stringify(record))
}
