import { z } from 'zod'
import { exportChoiceSchema } from './export-choice'
import { languages } from '../words/language'

export const themes = ['system', 'light', 'sepia', 'dark'] as const
export const readingFonts = ['noto-naskh', 'amiri', 'plex-sans'] as const

const choices = {
  language: z.enum(languages),
  theme: z.enum(themes),
  readingFont: z.enum(readingFonts),
  /** Size of the article's letters in CSS pixels. */
  textSize: z.int().min(14).max(40),
  /** Height of a line as a multiple of the text size. */
  lineSpacing: z.number().min(1.8).max(3.2),
  marginNotes: z.boolean(),
  /** Suggestions drawn in the text. */
  ghosts: z.boolean(),
  /** What was chosen for the last export of each project, by the project's id. */
  exports: z.record(z.string().max(200), exportChoiceSchema)
}

/** What a person chose for the window, kept on this machine and not in the project. */
export const settingsSchema = z.object({
  language: choices.language.default('ar'),
  theme: choices.theme.default('system'),
  readingFont: choices.readingFont.default('noto-naskh'),
  textSize: choices.textSize.default(21),
  lineSpacing: choices.lineSpacing.default(2.2),
  marginNotes: choices.marginNotes.default(true),
  ghosts: choices.ghosts.default(true),
  exports: choices.exports.default({})
})

/** Some settings and not the others: zod's `partial` would fill in the defaults of those. */
export const settingsChangeSchema = z.strictObject(choices).partial()

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})
