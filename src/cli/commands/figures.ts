import { resolve } from 'node:path'
import { decodeText, readChosenFile } from '#disk/decode'
import { findFigures } from '#core/quantity/find-figures'
import type { Command } from '../command'
import { describeFigure, figuresAsJson } from '../figure-json'
import { fail, print } from '../report'

/** Lists the casualty figures of one text file, with offsets in its code points. */
export const figures: Command = {
  name: 'figures',
  usage: 'figures <file>',
  summary: 'list the casualty figures of a UTF-8 text',
  options: {},
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const chosen = await readChosenFile(resolve(ports.cwd, given.places[0] ?? ''))
    if (!chosen.ok) return fail(given, ports, chosen.problem)
    const decoded = decodeText(chosen.value.bytes, chosen.value.name)
    if (!decoded.ok) return fail(given, ports, decoded.problem)
    const { text } = decoded.value
    const found = findFigures(text)
    print(given, ports, figuresAsJson(text, found), found.map(describeFigure))
    return 0
  }
}
