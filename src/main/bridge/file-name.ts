/** A name for the save dialog: the project's, without what some disk refuses in a name. */
export function fileName(projectName: string, ending: string): string {
  const plain = projectName.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').trim()
  const short = [...plain]
    .slice(0, 60)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return `${short || 'hashiya'}.${ending}`
}
