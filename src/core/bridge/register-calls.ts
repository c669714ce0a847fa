import { z } from 'zod'
import type { Register } from '../actors/register'

/** What the window may ask of the project's register of actors. */
export const registerAsks = {
  /** The register as the disk holds it; the starter register where the project has none. */
  'register.read': z.strictObject({})
} as const satisfies Record<string, z.ZodType>

export type RegisterAnswers = {
  'register.read': Register
}
