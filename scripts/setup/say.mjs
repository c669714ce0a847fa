/** One line for the person at the terminal, on stderr, so that stdout stays the program's own. */
export function say(line) {
  process.stderr.write(`[hashiya] ${line}\n`)
}

/** Something the person can put right. Its message is complete; its stack would only distract. */
export class SetupProblem extends Error {}

/** Runs a script's main function and turns its number, or its failure, into the exit code. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    const text = error instanceof SetupProblem ? error.message : (error?.stack ?? String(error))
    process.stderr.write(`\n${text}\n`)
    process.exitCode = 1
  }
}
