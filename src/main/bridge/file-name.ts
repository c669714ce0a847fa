/**
 * A name for the save dialog: the project's, without what some disk refuses in a name. A folder has
 * no ending.
 */
export function fileName(projectName: string, ending: string | null): string {
  const plain = projectName.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').trim()
  const short = [...plain]
    .slice(0, 60)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const name = short || 'hashiya'
  return ending === null ? name : `${name}.${ending}`
}
