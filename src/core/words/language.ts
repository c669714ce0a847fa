/** The languages in which everything that a person reads exists. */
export const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]
