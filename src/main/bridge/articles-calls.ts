import { good } from '#core/outcome'
import { readChosenFile } from '#disk/decode'
import type { Chosen } from '#disk/import-article'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

type ArticleCall = 'articles.import' | 'articles.drop' | 'article.open'

export function articlesCalls(desk: Desk): Pick<Handlers, ArticleCall> {
  return {
    'articles.import': async () => {
      const session = openSession(desk)
      const paths = await desk.dialogs.openFiles()
      return good(await session.import(readOneByOne(paths)))
    },
    'articles.drop': async ({ files }) =>
      good(await openSession(desk).import(files.map((file) => good(file)))),
    'article.open': ({ article }) => openSession(desk).article(article)
  }
}

/** One file in memory at a time, however many were chosen. */
async function* readOneByOne(paths: readonly string[]): AsyncGenerator<Chosen> {
  for (const path of paths) yield await readChosenFile(path)
}
