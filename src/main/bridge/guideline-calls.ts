import type { GuidelineView } from '#core/bridge/guideline-calls'
import { bad, good, type Outcome } from '#core/outcome'
import {
  guidelineVersions,
  readGuidelineFile,
  saveGuideline,
  type FoundGuideline
} from '#disk/guideline-files'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

type GuidelineCall = Extract<keyof Handlers, `guideline.${string}`>

export function guidelineCalls(desk: Desk): Pick<Handlers, GuidelineCall> {
  /** One save after the other: each is written upon what the last one left. */
  let saving: Promise<unknown> = Promise.resolve()

  return {
    'guideline.read': async (which) => {
      const { root } = openSession(desk).project
      return viewed(await readGuidelineFile({ root, ...which }))
    },
    'guideline.save': async ({ label, language, text, seen }) => {
      const { root, readOnly, manifest } = openSession(desk).project
      if (readOnly) return bad(readOnly)
      const by = manifest.annotatorId
      const save = () =>
        saveGuideline({ root, label, language }, { text, seen }, { by, now: desk.now() })
      const saved = saving.then(save)
      saving = saved
      return viewed(await saved)
    },
    'guideline.versions': async (which) =>
      guidelineVersions({ root: openSession(desk).project.root, ...which })
  }
}

function viewed(found: Outcome<FoundGuideline>): Outcome<GuidelineView> {
  return found.ok ? good({ ...found.value.guideline, seen: found.value.seen }) : found
}
