import type { Harm } from './figure'
import { inOrder } from './harm-context'
import { endsSentence, tokenAt, type Token, type Tokens } from './token'

/**
 * The harms of a toll whose number follows: «حصيلة القتلى إلى», «عدد القتلى والجرحى بلغ»,
 * «عدد الجرحى:», «القتلى: 20».
 */
export function tollBefore(tokens: Tokens, at: number): readonly Harm[] {
  const last = tokenAt(tokens, at - 1).text === ':' ? at - 2 : at - 1
  for (let place = last; place >= at - 9; place -= 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token) || token.kind === 'mark') return []
    if (token.noun?.people.harm) return tollHarms(tokens, place, place === last && token.article)
  }
  return []
}

/** The harms of the nouns joined up to here, where a head («عدد») or `named` makes them a toll. */
function tollHarms(tokens: Tokens, last: number, named: boolean): readonly Harm[] {
  const found: Harm[] = []
  for (let place = last; place > last - 4; place -= 1) {
    const token = tokenAt(tokens, place)
    if (!token.noun) break
    // «عدد الصحفيين القتلى» counts the dead among them.
    if (token.noun.people.harm) found.push(token.noun.people.harm)
    if (isHead(tokenAt(tokens, place - 1))) return inOrder(found)
    if (tokenAt(tokens, place - 1).text === 'و') place -= 1
    else if (!token.joined && token.noun.people.harm === undefined) break
  }
  return named ? inOrder(found) : []
}

function isHead(token: Token): boolean {
  return heads.has(token.root) || heads.has(token.bareText)
}

const heads = new Set('حصيله عدد اعداد مجموع اجمالي تعداد'.split(' '))
