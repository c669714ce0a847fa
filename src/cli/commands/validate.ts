import { resolve } from 'node:path'
import { validateProject, type Finding } from '#disk/validate'
import type { Command } from '../command'
import { print } from '../report'
import { describe } from '../strings'

/** Lists everything that is wrong in a project. Warnings alone leave the exit code at 0. */
export const validate: Command = {
  name: 'validate',
  usage: 'validate <project>',
  summary: 'list everything that is wrong in a project',
  options: {},
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const findings = await validateProject(resolve(ports.cwd, given.places[0] ?? ''))
    const errors = count(findings, 'error')
    const warnings = count(findings, 'warning')
    print(given, ports, { errors, warnings, findings }, [
      ...findings.map(({ severity, problem }) => `${severity}: ${describe(problem)}`),
      `${errors} errors, ${warnings} warnings.`
    ])
    return errors === 0 ? 0 : 1
  }
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length
}
