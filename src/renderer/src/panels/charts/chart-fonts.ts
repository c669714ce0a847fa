import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?inline'
import latin400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?inline'
import latin600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?inline'

const latin = 'U+0000-00FF,U+2000-206F,U+2026,U+20AC'
const arabic = 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC'

/** The letters of a chart as style rules that hold the fonts themselves: a file needs nothing beside it. */
export const fontRules = [
  { weight: 400, range: arabic, data: arabic400 },
  { weight: 600, range: arabic, data: arabic600 },
  { weight: 400, range: latin, data: latin400 },
  { weight: 600, range: latin, data: latin600 }
]
  .map(
    ({ weight, range, data }) =>
      `@font-face{font-family:'IBM Plex Sans Arabic';font-weight:${weight};src:url(${data}) format('woff2');unicode-range:${range}}`
  )
  .join('')
