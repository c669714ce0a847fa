/** Whether a name is of what systems and tools put beside people's files, or lies in a hidden folder. */
export function isHiddenName(name: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name)
}
