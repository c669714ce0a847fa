import type { Taken } from '#core/bridge/bundle-calls'
import { readGuideline, type Guideline } from '#core/guidelines/guideline'
import { bad, type Outcome } from '#core/outcome'
import {
  decodedGuideline,
  guidelineBytes,
  guidelinePlace,
  guidelineVersionFiles,
  keepGuideline,
  type GuidelinePlace
} from './guideline-files'
import { makeFolderIn, places, requireNoLinks } from './layout'
import type { Project } from './open-project'
import { putReceived, type Order } from './put-received'

/**
 * Puts a guideline that was sent into the project. One that its author saved later replaces theirs,
 * which is kept among the earlier versions; where two people wrote, and where one's own stands, both
 * are kept and a person chooses.
 */
export async function takeGuideline(
  { root, manifest }: Project,
  which: Omit<GuidelinePlace, 'root'>,
  bytes: Buffer
): Promise<Outcome<Taken>> {
  const at = guidelinePlace(which)
  const size = bytes.byteLength
  if (size > guidelineBytes)
    return bad({ code: 'file.too-large', at, facts: { size, limit: guidelineBytes } })
  const text = decodedGuideline(bytes)
  if (text === null) return bad({ code: 'guideline.not-utf8', at })
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const place = { root, ...which }
  await makeFolderIn(root, places.guidelines)
  return putReceived({
    root,
    at,
    bytes,
    async wasHere() {
      const kept = await guidelineVersionFiles(place)
      return kept.ok && kept.value.some((version) => version.equals(bytes))
    },
    order(there) {
      const before = decodedGuideline(there)
      if (before === null) return 'fork'
      return orderOf(readGuideline(before), readGuideline(text), manifest.annotatorId)
    },
    revOf: versionOf,
    keep: (there) => keepGuideline(place, versionOf(there) ?? 0, there)
  })
}

function versionOf(bytes: Buffer): number | null {
  const text = decodedGuideline(bytes)
  return text === null ? null : readGuideline(text).version
}

/** Only of one person's versions the number says which came first. */
function orderOf(before: Guideline, sent: Guideline, own: string): Order {
  if (before.by === null || before.by !== sent.by || before.version === sent.version) return 'fork'
  if (sent.version < before.version) return 'older'
  return before.by === own ? 'fork' : 'newer'
}
