import naskhArabic from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?inline'
import naskhLatin from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff2?inline'
import plexArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline'
import plexLatin from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?inline'

const arabic = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC'
const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+2000-206F,U+20AC,U+2122'

/** The fonts of a report as CSS rules that hold them, so that it looks the same on every machine. */
export const reportFonts = [
  face('Noto Naskh Arabic', naskhArabic, arabic),
  face('Noto Naskh Arabic', naskhLatin, latin),
  face('IBM Plex Sans Arabic', plexArabic, arabic),
  face('IBM Plex Sans Arabic', plexLatin, latin)
].join('')

function face(family: string, address: string, range: string): string {
  return `@font-face{font-family:'${family}';src:url(${address}) format('woff2');unicode-range:${range}}`
}
