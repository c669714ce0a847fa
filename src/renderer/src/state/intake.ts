import type { FileChoices, FileLook, FileReport, IntakeId } from '#core/bridge/intake-calls'
import type { Problem } from '#core/outcome'

/** An import that is going on. */
export type Intake = {
  readonly id: IntakeId
  /** How many files there are to look at. */
  readonly files: number
  readonly phase: 'looking' | 'asking' | 'taking' | 'stopping'
  readonly looks: readonly FileLook[]
  readonly decided: ReadonlyMap<number, Decided>
  /** What was taken so far. */
  readonly reports: readonly FileReport[]
  /** What was found before main was asked. */
  readonly told: Told
}

/** What a person decided about one file. */
export type Decided = { readonly leave: boolean; readonly choices: FileChoices }

export type Told = { readonly problems: readonly Problem[]; readonly notes: readonly Problem[] }

const undecided: Decided = { leave: false, choices: {} }

export function decidedOf({ decided }: Intake, file: number): Decided {
  return decided.get(file) ?? undecided
}

/** How many files will be taken, and how many of them still need a decision. */
export function countIntake(intake: Intake): { readonly taken: number; readonly open: number } {
  const wanted = intake.looks.filter(
    ({ file, problem }) => problem === null && !decidedOf(intake, file).leave
  )
  const open = wanted.filter(
    ({ file, candidates, columns }) =>
      (candidates.length > 0 && decidedOf(intake, file).choices.encoding === undefined) ||
      columns?.text === null
  )
  return { taken: wanted.length, open: open.length }
}
