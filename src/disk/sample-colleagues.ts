import { bad, good, type Outcome } from '#core/outcome'
import { readFile } from 'node:fs/promises'
import { addAnnotators } from './add-annotators'
import { asProblem } from './file-problem'
import { idOfFile, pathOf, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import { takeReading } from './take-reading'

/** The project that the shipped colleagues have read. */
export const sampleProjectId = 'sample-project'

const names: Readonly<Record<string, string>> = { omar: 'عمر', rana: 'رنا' }

/**
 * Puts the readings of the invented colleagues into a copy of the sample project, as if they had
 * been sent. What is there already stays; answers whose readings there are.
 */
export async function addSampleColleagues(
  project: Project,
  shipped: string
): Promise<Outcome<{ readonly annotators: readonly string[] }>> {
  if (project.readOnly) return bad(project.readOnly)
  const owners = await namesIn(shipped, places.annotations)
  if (project.manifest.projectId !== sampleProjectId || !owners.ok || owners.value.length === 0)
    return bad({ code: 'sample.missing' })
  try {
    for (const annotator of owners.value) {
      const names = await namesIn(shipped, places.readings(annotator))
      for (const article of (names.ok ? names.value : []).flatMap((name) => idOfFile(name) ?? [])) {
        const bytes = await readFile(pathOf(shipped, places.reading(annotator, article)))
        const taken = await takeReading(project, { annotator, article }, bytes)
        if (!taken.ok) return taken
      }
    }
    const annotators = owners.value.map((id) => ({ id, name: names[id] ?? id }))
    const known = await addAnnotators(project.root, annotators)
    return known.ok ? good({ annotators: owners.value }) : known
  } catch (error) {
    return bad(asProblem(error, places.annotations))
  }
}
