import type { IntakeId } from '#core/bridge/taking-calls'
import type { Outcome } from '#core/outcome'
import { decisionsAfter, noTaking, type Taking } from './taking'
import type { Desk } from './workbench'

/** Says which article of the project one is that was not found (null: none), and looks again. */
export async function assignArticle(
  desk: Desk,
  key: string,
  article: string | null
): Promise<void> {
  const { taking } = desk.store.get()
  if (taking.step !== 'deciding') return
  const { intake, plan } = taking
  const unknown = plan.unknown.map((one) => (one.key === key ? { ...one, assigned: article } : one))
  const articles = unknown.flatMap((one) =>
    one.assigned === null ? [] : [[one.key, one.assigned] as const]
  )
  show(desk, { ...taking, plan: { ...plan, unknown }, isLooking: true, problem: null })
  const asked = await desk.ask('taking.assign', {
    intake,
    articles: Object.fromEntries(articles)
  })
  await lookAgain(desk, intake, asked)
}

/** What was decided stays decided, so that nobody loses what they typed. */
async function lookAgain(desk: Desk, intake: IntakeId, asked: Outcome<unknown>): Promise<void> {
  for (;;) {
    const answer = asked.ok ? await desk.ask('taking.next', { intake }) : asked
    const { taking } = desk.store.get()
    if (taking.step !== 'deciding' || taking.intake !== intake) return
    if (!answer.ok) return show(desk, { ...taking, isLooking: false, problem: answer.problem })
    const { finished, plan } = answer.value
    if (finished && !plan) return show(desk, noTaking)
    if (!finished || !plan) continue
    const decisions = decisionsAfter(plan, taking.decisions)
    return show(desk, { ...taking, plan, decisions, isLooking: false })
  }
}

function show({ store }: Desk, taking: Taking): void {
  store.patch({ taking })
}
