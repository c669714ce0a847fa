import type { PolicyAnswers, PolicyPage } from '#core/bridge/policy-calls'
import { bad, good, type Problem } from '#core/outcome'
import { followingPolicy, policyChanges, type PolicyChange } from '#core/suggest/policy-changes'
import { policiesOf, policyOf, withPolicy } from '#core/suggest/vague-policy'
import { readArticle } from '#disk/article-files'
import { readReading } from '#disk/reading-files'
import type { ProjectSession } from '../project-session'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

/** How long main looks before the window is told, in milliseconds. */
const turn = 60

export function policyCalls(desk: Desk): Pick<Handlers, keyof PolicyAnswers> {
  return {
    'policy.preview': async ({ policy: id, from }) => {
      const session = openSession(desk)
      const policy = policiesOf(session.project.scheme).find((one) => one.id === id)
      if (!policy) return bad({ code: 'policy.unknown', facts: { policy: id } })
      const { shelf } = session.project
      const until = performance.now() + turn
      const changes: PolicyPage['changes'][number][] = []
      let done = from
      for (; done < shelf.length && performance.now() < until; done += 1) {
        const article = shelf[done]?.id ?? ''
        const found = await changesIn(session, article, policy)
        changes.push(...found.map((change) => ({ ...change, article })))
      }
      return good({ changes, done, total: shelf.length })
    },
    'policy.follow': async ({ from, action }) => {
      const session = openSession(desk)
      if (session.project.readOnly) return bad(session.project.readOnly)
      const { shelf, scheme } = session.project
      const until = performance.now() + turn
      const articles: string[] = []
      const problems: Problem[] = []
      let done = from
      for (; done < shelf.length && performance.now() < until; done += 1) {
        const article = shelf[done]?.id ?? ''
        if ((await changesIn(session, article, policyOf(scheme))).every(isEdited)) continue
        const followed = await follow(session, article, action)
        if (followed) problems.push(followed)
        else articles.push(article)
      }
      return good({ articles, problems, done, total: shelf.length })
    },
    'policy.choose': async ({ policy: id }) => {
      const session = openSession(desk)
      if (session.project.readOnly) return bad(session.project.readOnly)
      const policy = policiesOf(session.project.scheme).find((one) => one.id === id)
      if (!policy) return bad({ code: 'policy.unknown', facts: { policy: id } })
      return session.changeScheme((record) => withPolicy(record, policy))
    }
  }
}

function isEdited({ isEdited }: PolicyChange): boolean {
  return isEdited
}

/** Changes the figures of one article and saves them; answers why that was not possible. */
async function follow(
  session: ProjectSession,
  id: string,
  action: string
): Promise<Problem | null> {
  const opened = await session.opened(id)
  if (!opened.ok) return opened.problem
  const { article, store } = opened.value
  const edit = followingPolicy(article.text, store.reading, policyOf(session.project.scheme))
  if (!edit) return null
  const edited = store.edit([edit], { action })
  await store.save()
  const saved = await edited
  return saved.ok ? null : saved.problem
}

/** Of the reading as it is here, or as its file has it; what cannot be read was told on opening. */
async function changesIn(
  session: ProjectSession,
  id: string,
  policy: Parameters<typeof policyChanges>[2]
) {
  const { root, manifest } = session.project
  const article = await readArticle(root, id)
  if (!article.ok) return []
  const here = session.openReading(id)
  if (here) return policyChanges(article.value.text, here, policy)
  const { projectId, annotatorId } = manifest
  const file = await readReading({ root, projectId, annotatorId, article: article.value })
  if (!file.ok || file.value === null) return []
  return policyChanges(article.value.text, file.value.reading, policy)
}
