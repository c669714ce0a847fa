import { z } from 'zod'

export const languages = ['ar', 'en'] as const
export const themes = ['system', 'light', 'sepia', 'dark'] as const
export const readingFonts = ['noto-naskh', 'amiri', 'plex-sans'] as const

/** What a person chose for the window, kept on this machine and not in the project. */
export const settingsSchema = z.object({
  language: z.enum(languages).default('ar'),
  theme: z.enum(themes).default('system'),
  readingFont: z.enum(readingFonts).default('noto-naskh'),
  /** Size of the article's letters in CSS pixels. */
  textSize: z.int().min(14).max(40).default(21),
  /** Height of a line as a multiple of the text size. */
  lineSpacing: z.number().min(1.8).max(3.2).default(2.2),
  marginNotes: z.boolean().default(true)
})

export type Settings = z.infer<typeof settingsSchema>
export type Language = Settings['language']

export const defaultSettings: Settings = settingsSchema.parse({})
