import { tokenAt, type Token, type Tokens } from './token'

const heads = new Set(
  'بينهم بينهن بينها منهم منهن ضمنهم ضمنهن ضمنها فيهم فيهن فيها منها'.split(' ')
)

/** Whether a part of the figure before is counted here: «بينهم 3 أطفال», «بمن فيهم امرأتان». */
export function isSubset(tokens: Tokens, at: number): boolean {
  if (/^بعضه[من]$/.test(tokenAt(tokens, at).bareText)) return true
  const before = tokenAt(tokens, at - 1)
  if (heads.has(before.bareText)) {
    if (!/^[فم]ن?ي?ها$/.test(before.bareText)) return true
    return /^(?:بمن|بما|من)$/.test(tokenAt(tokens, at - 2).text)
  }
  if (before.text === 'ذلك') return tokenAt(tokens, at - 2).text === 'في'
  return isAmong(tokens, at - 1)
}

/** «بين القتلى 3 أطفال», «من بين الضحايا طفل». */
function isAmong(tokens: Tokens, at: number): boolean {
  const { noun, article } = tokenAt(tokens, at)
  return noun !== null && article && tokenAt(tokens, at - 1).bareText === 'بين'
}

/** «منهم» behind a number: «خمسة منهم». */
export function isPartWord({ text }: Token): boolean {
  return text === 'منهم' || text === 'منهن'
}
