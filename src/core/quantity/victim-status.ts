import { foldWord } from '../text/fold'
import type { Status } from './figure'
import { tokenAt, type Token, type Tokens } from './token'

const armed = new Set(
  (
    'داعش قسد الجيش القوات قوات الحشد حزب الشرطة الأمن الفصائل فصائل مسلحي المسلحين مليشيا ميليشيا ' +
    'الميليشيا المليشيا المليشيات الميليشيات التنظيم تنظيم حماس القاعدة طالبان الحوثيين البيشمركة النظام ' +
    'جماعة المعارضة الدعم المقاومة كتائب لواء الحوثي الجنود الاحتلال'
  )
    .split(' ')
    .map(foldWord)
)

/**
 * Whether the people are said to be civilians or of an armed actor: «ضحايا مدنيين»,
 * «أربعة من "داعش"», «قتلى في صفوف الجيش», «3 قتلى لـ"قسد"».
 */
export function statusBeside(tokens: Tokens, at: number): Status {
  const first = tokenAt(tokens, at)
  if (first.noun?.people.status && !first.joined) return first.noun.people.status
  // «3 من رجال الشرطة».
  if (heads.has(tokenAt(tokens, at - 1).root) && isArmed(first)) return 'combatant'
  const from = groupPlace(tokens, at)
  return from === null ? 'unknown' : statusOfGroup(tokens, from)
}

function statusOfGroup(tokens: Tokens, from: number): Status {
  for (let place = from; place < from + 4; place += 1) {
    const token = tokenAt(tokens, place)
    if (isArmed(token)) return 'combatant'
    if (token.noun?.people.status) return token.noun.people.status
    if (token.text !== '"' && !heads.has(token.root)) break
  }
  return 'unknown'
}

const heads = new Set('صفوف اوساط افراد رجال ابناء مرافقي كوادر'.split(' '))

/** Where the name of the group starts that people are said to be of. */
function groupPlace(tokens: Tokens, at: number): number | null {
  const { text, root, preposition } = tokenAt(tokens, at)
  if (text === 'من' || text === 'بين' || text === 'ل') return at + 1
  if (preposition === 'ل' || (preposition === 'ب' && root === 'صفوف')) return at
  return text === 'في' && heads.has(tokenAt(tokens, at + 1).root) ? at + 1 : null
}

function isArmed(token: Token): boolean {
  const { text, root, article } = token
  return armed.has(token.bareText) || armed.has(text) || armed.has(article ? `ال${root}` : root)
}
