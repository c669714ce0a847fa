import { losses, lostByAll, type Format } from '#core/formats/format'
import { formats as all } from '#core/formats/list'
import type { Command } from '../command'
import { print } from '../report'

/** Lists every format, what it carries and what it loses. */
export const formats: Command = {
  name: 'formats',
  usage: 'formats',
  summary: 'list the formats for export and convert, and what each loses',
  options: {},
  takes: { atLeast: 0, atMost: 0 },

  run(given, ports) {
    const listed = all.map(recordOf)
    const width = Math.max(...listed.map(({ id }) => id.length))
    print(given, ports, { formats: listed }, [
      ...listed.map(({ id, reads, loses }) => {
        const direction = reads ? 'in and out' : 'out only  '
        const told = loses.filter((loss) => !ofEvery.has(loss))
        return `${id.padEnd(width)}  ${direction}  loses ${told.join(', ') || 'nothing of the annotations'}`
      }),
      `Every format leaves out: ${[...ofEvery].join(', ')}.`
    ])
    return Promise.resolve(0)
  }
}

const ofEvery: ReadonlySet<string> = new Set(lostByAll)

function recordOf(format: Format) {
  const { id, extension, mediaType, layout, offsetUnit, textOptional, loses, heeds = [] } = format
  return {
    id,
    extension,
    mediaType,
    layout,
    offsetUnit,
    writes: true,
    reads: format.read !== undefined,
    textOptional,
    heeds,
    carries: losses.filter((loss) => !loses.includes(loss)),
    loses
  }
}
