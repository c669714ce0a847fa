import { z } from 'zod'
import { idSchema } from '../file/envelope'
import { clashes, type Plan, type TakeReport } from '../taking/plan'
import { beginningLength } from '../taking/recognise-format'

/** Stands for colleagues' files on their way in; the next ones end it. */
const intake = z.uuid().brand('intake')
export type IntakeId = z.infer<typeof intake>

const fileName = z.string().max(1000)
const bytes = (limit: number) =>
  z.instanceof(Uint8Array).refine((given) => given.byteLength <= limit)

const mapped = z.union([
  z.strictObject({ to: idSchema.or(z.string().min(1).max(100)).nullable() }),
  z.strictObject({ keep: z.literal(true) })
])
const decided = z.array(z.tuple([z.string().max(1000), mapped]).readonly()).max(10_000)

const decisions = z.strictObject({
  people: z.record(
    z.string().max(2000),
    z.strictObject({
      as: z.enum(['colleague', 'mine', 'leave-out']),
      name: z.string().trim().min(1).max(200),
      clash: z.enum(clashes).optional()
    })
  ),
  labels: decided,
  relations: decided,
  importArticles: z.boolean()
})

/** Colleagues' files are looked at, and taken in, piece by piece, so that it can be seen and stopped. */
export const takingAsks = {
  /** Opens a dialog; null when it was cancelled. */
  'taking.choose': z.strictObject({ what: z.enum(['files', 'folder']) }),
  /** Which of some files are annotations, by their names and beginnings. */
  'taking.recognise': z.strictObject({
    files: z.array(z.strictObject({ name: fileName, beginning: bytes(beginningLength) })).max(100)
  }),
  'taking.drop': z.strictObject({
    files: z.array(z.strictObject({ name: fileName, bytes: bytes(64_000_000) })).max(5000)
  }),
  /** Goes on with looking, or with taking, for a moment. */
  'taking.next': z.strictObject({ intake }),
  /** Says which articles those are that were not found; everything is looked at again then. */
  'taking.assign': z.strictObject({
    intake,
    articles: z.record(z.string().max(2000), idSchema)
  }),
  'taking.take': z.strictObject({ intake, decisions }),
  'taking.stop': z.strictObject({ intake })
} as const satisfies Record<string, z.ZodType>

export type TakingStarted = { readonly intake: IntakeId }

export type TakingStep = {
  /** How many readings have been gone through in this pass. */
  readonly done: number
  readonly finished: boolean
  /** What was found, once everything has been looked at. */
  readonly plan: Plan | null
  /** What became of it, once everything has been taken, or it was stopped. */
  readonly report: TakeReport | null
}

export type TakingAnswers = {
  'taking.choose': TakingStarted | null
  'taking.recognise': readonly boolean[]
  'taking.drop': TakingStarted
  'taking.next': TakingStep
  'taking.assign': null
  'taking.take': null
  /** What became of what was taken by then; null where nothing was. */
  'taking.stop': TakeReport | null
}
