import type { Problem } from '../outcome'
import type { Steps } from './history-calls'
import type { Change, Holder } from './outside-calls'

/** What to tell a person about a change to a reading that was not made in this window. */
export function readingNotice(
  { what }: Extract<Change, { is: 'reading' }>,
  title: string
): Problem {
  const facts = { title }
  switch (what) {
    case 'taken':
      return { code: 'outside.taken', facts }
    case 'merged':
      return { code: 'outside.merged', facts }
    case 'conflict':
      return { code: 'outside.conflict', facts }
    default:
      return { code: 'outside.gone', facts }
  }
}

/** The same of the gold reading of an article. */
export function goldNotice({ what }: Extract<Change, { is: 'gold' }>, title: string): Problem {
  const facts = { title }
  switch (what) {
    case 'taken':
      return { code: 'outside.gold-taken', facts }
    case 'merged':
      return { code: 'outside.gold-merged', facts }
    case 'conflict':
      return { code: 'outside.gold-conflict', facts }
    default:
      return { code: 'outside.gold-gone', facts }
  }
}

/** That articles have come into the folder. */
export function arrivalNotice(count: number): Problem {
  return { code: 'outside.arrived', facts: { count } }
}

/** That somebody else has opened the project too, or has left it. */
export function holderNotice(holder: Holder | null): Problem {
  if (!holder) return { code: 'project.free-again' }
  const { annotator, host } = holder
  return { code: 'project.open-elsewhere', facts: { annotator, host } }
}

/** That redo holds edits which the saved reading lacks; null when it holds none. */
export function aheadNotice({ ahead }: Steps): Problem | null {
  return ahead === 0 ? null : { code: 'history.ahead', facts: { count: ahead } }
}

/** That a reading which cannot be saved in its project was written somewhere else. */
export function keptElsewhere(fileName: string): Problem {
  return { code: 'save.kept-elsewhere', at: fileName }
}
