import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether this is a Linux where no window could appear, so that Xvfb has to stand in. */
export function lacksDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/** Whether a program is on the PATH. */
export function isOnPath(program, env = process.env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
