import { basename } from 'node:path'
import type { Problem } from '#core/outcome'
import { writeOutside } from './write-outside'

export type Picture = {
  readonly kind: 'svg' | 'png'
  readonly bytes: Uint8Array
  readonly target: string
  /** The project that it must not be put into. */
  readonly root: string
}

/** Writes a picture that the window has drawn; why it could not, or null. Anything else is refused. */
export async function savePicture({ kind, bytes, target, root }: Picture): Promise<Problem | null> {
  if (!isPicture(kind, bytes)) return { code: 'chart.not-a-picture', at: basename(target) }
  const written = await writeOutside({ root, target, content: bytes })
  return written.ok ? (written.notes[0] ?? null) : written.problem
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function isPicture(kind: Picture['kind'], bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200))
  if (kind === 'png') return start.subarray(0, 8).equals(pngSignature)
  return /^(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(start.toString('utf8'))
}
