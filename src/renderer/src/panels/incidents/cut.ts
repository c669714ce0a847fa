/** Words that fit a line of a list. */
export function cut(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')]
  return letters.length > 70 ? `${letters.slice(0, 69).join('')}…` : letters.join('')
}
