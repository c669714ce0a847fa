import { tagById } from '#core/annotation/reading'
import {
  canHaveGuideline,
  generalGuideline,
  withExample,
  type GuidelineExample
} from '#core/guidelines/guideline'
import { guidelineKey, type Guidelines } from './guidelines'
import type { Desk } from './workbench'

/** Shows the guideline of a label, read anew. */
export async function openGuideline(desk: Desk, label: string): Promise<void> {
  const shown = canHaveGuideline(label) ? label : generalGuideline
  patch(desk, { label: shown, problem: null, versions: null, isTheirs: false })
  desk.store.patch({ dialog: 'guideline' })
  await fetchGuideline(desk, shown)
}

/** Shows the guideline of the chosen tag's label, or the one for all labels. */
export function openGuidelineHere(desk: Desk): void {
  const { open, selected } = desk.store.get()
  const tag = open && selected !== null ? tagById(open.reading, selected) : undefined
  void openGuideline(desk, tag?.label ?? generalGuideline)
}

/** Reads a guideline as the disk has it now. */
export async function fetchGuideline(desk: Desk, label: string): Promise<void> {
  if (!canHaveGuideline(label)) return
  const { language } = desk.store.get().settings
  const answer = await desk.ask('guideline.read', { label, language })
  const { views } = desk.store.get().guidelines
  if (answer.ok) patch(desk, { views: { ...views, [guidelineKey(label, language)]: answer.value } })
  else patch(desk, { problem: answer.problem })
}

/** Begins to write, or goes on; null throws away what was written. */
export function draftGuideline(desk: Desk, text: string | null): void {
  const { drafts } = desk.store.get().guidelines
  const key = shownKey(desk)
  const { [key]: _, ...others } = drafts
  patch(desk, { drafts: text === null ? others : { ...others, [key]: text }, problem: null })
}

/** Saves what was written as the next version; where somebody else was quicker it stays a draft. */
export async function saveGuideline(desk: Desk): Promise<void> {
  const { guidelines, settings } = desk.store.get()
  const { label, views, drafts } = guidelines
  const key = shownKey(desk)
  const text = drafts[key]
  if (text === undefined) return
  const asked = { label, language: settings.language, text, seen: views[key]?.seen ?? null }
  const answer = await desk.ask('guideline.save', asked)
  if (!answer.ok) return patch(desk, { problem: answer.problem })
  const now = desk.store.get().guidelines
  const { [key]: saved, ...others } = now.drafts
  patch(desk, {
    views: { ...now.views, [key]: answer.value },
    // What was typed while it was saved is not saved.
    drafts: saved === text ? others : now.drafts,
    problem: null,
    versions: null,
    isTheirs: false
  })
}

/** Reads what somebody else wrote; what is written here stays a draft, upon theirs from now on. */
export async function lookAtTheirs(desk: Desk): Promise<void> {
  await fetchGuideline(desk, desk.store.get().guidelines.label)
  patch(desk, { problem: null, isTheirs: true })
}

export async function fetchVersions(desk: Desk): Promise<void> {
  const { guidelines, settings } = desk.store.get()
  const { label } = guidelines
  const answer = await desk.ask('guideline.versions', { label, language: settings.language })
  if (desk.store.get().guidelines.label !== label) return
  patch(desk, answer.ok ? { versions: answer.value } : { problem: answer.problem })
}

/**
 * Puts an example at the end of a label's guideline as a draft, and shows it: a person reads it over
 * before it is saved.
 */
export async function addExample(
  desk: Desk,
  label: string,
  example: GuidelineExample
): Promise<void> {
  await openGuideline(desk, label)
  const { guidelines, settings } = desk.store.get()
  const key = shownKey(desk)
  const text = guidelines.drafts[key] ?? guidelines.views[key]?.text
  if (text !== undefined) draftGuideline(desk, withExample(text, example, settings.language))
}

function shownKey({ store }: Desk): string {
  const { guidelines, settings } = store.get()
  return guidelineKey(guidelines.label, settings.language)
}

function patch({ store }: Desk, change: Partial<Guidelines>): void {
  store.patch({ guidelines: { ...store.get().guidelines, ...change } })
}
