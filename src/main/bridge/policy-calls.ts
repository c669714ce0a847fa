import type { PolicyAnswers, PolicyPage } from '#core/bridge/policy-calls'
import { bad, good } from '#core/outcome'
import { policyChanges } from '#core/suggest/policy-changes'
import { policiesOf, withPolicy } from '#core/suggest/vague-policy'
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
    'policy.choose': async ({ policy: id }) => {
      const session = openSession(desk)
      if (session.project.readOnly) return bad(session.project.readOnly)
      const policy = policiesOf(session.project.scheme).find((one) => one.id === id)
      if (!policy) return bad({ code: 'policy.unknown', facts: { policy: id } })
      return session.changeScheme((record) => withPolicy(record, policy))
    }
  }
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
