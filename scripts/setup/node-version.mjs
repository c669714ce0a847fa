import { SetupProblem } from './say.mjs'

/** The oldest Node that runs this project, as [major, minor]. The same as `engines` says. */
const oldest = [20, 19]

/** Whether a version such as `20.19.0` is new enough. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** Stops with a clear message where Node is too old. */
export function requireNode(version = process.versions.node) {
  if (isNewEnough(version)) return
  throw new SetupProblem(
    `Hashiya needs Node ${oldest.join('.')} or newer; this is Node ${version}.\n` +
      'Install a newer Node (the current LTS release is a good choice) and try again.'
  )
}
