import { createContext, useContext } from 'react'
import type { LineMetrics } from './metrics'

/** What the drawing of every paragraph depends on; another value means: measure again. */
export type PageLayout = {
  readonly metrics: LineMetrics
  /** CSS pixels for the words and for the notes beside them. */
  readonly wordsWidth: number
  readonly marginWidth: number
}

export const PageLayoutContext = createContext<PageLayout | null>(null)

export function usePageLayout(): PageLayout | null {
  return useContext(PageLayoutContext)
}
