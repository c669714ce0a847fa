import { useEffect } from 'react'
import { useWorkbench } from '../state/workbench'

/** Puts language, direction and paper on the page's root, at once and without a restart. */
export function usePageLook(): void {
  const language = useWorkbench(({ settings }) => settings.language)
  const theme = useWorkbench(({ settings }) => settings.theme)

  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = language === 'ar' ? 'rtl' : 'ltr'
  }, [language])

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const show = () => {
      const system = dark.matches ? 'dark' : 'light'
      document.documentElement.dataset['theme'] = theme === 'system' ? system : theme
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])
}
