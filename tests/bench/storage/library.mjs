import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Fills a project with copies of one article and its reading, up to so many; each has its own id. */
export function fillLibrary(project, { article, reading }, count) {
  for (let number = 1; number < count; number += 1) {
    const id = `copy-${number}`
    write(join(project, 'articles', `${id}.json`), { ...article, articleId: id })
    write(join(project, 'annotations', 'bench', `${id}.json`), { ...reading, articleId: id })
  }
}

/** A second project like the first, with nothing but the measured article in it. */
export function copyProject(project, target) {
  mkdirSync(target, { recursive: true })
  cpSync(project, target, { recursive: true })
  return target
}

function write(path, record) {
  writeFileSync(path, JSON.stringify(record))
}
