import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useWorkbench } from '../state/workbench'
import {
  voiceColours,
  voicePatterns,
  voicesIn,
  type VoicePattern,
  type VoicesOfArticle
} from './voice-looks'

const VoicesContext = createContext<VoicesOfArticle | null>(null)

/** Who says what in the open article; null while it is not read by source. */
export function useVoices(): VoicesOfArticle | null {
  return useContext(VoicesContext)
}

/** Works out who says what for everything inside, once for each edit, while that is looked at. */
export function VoicesHere({ children }: { readonly children: ReactNode }) {
  const bySource = useWorkbench(({ bySource }) => bySource)
  const open = useWorkbench(({ open }) => open)
  const register = useWorkbench(({ register }) => register)
  const voices = useMemo(
    () => (bySource && open ? voicesIn(open, register) : null),
    [bySource, open, register]
  )
  return (
    <VoicesContext value={voices}>
      {voices && <Patterns />}
      {children}
    </VoicesContext>
  )
}

/** What words are filled with, in every colour, for the text and its legend to refer to. */
function Patterns() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {voiceColours.flatMap((colour) =>
          voicePatterns.map((pattern) => (
            <Pattern key={`${pattern}:${colour}`} {...{ colour, pattern }} />
          ))
        )}
      </defs>
    </svg>
  )
}

function Pattern({ colour, pattern }: { readonly colour: number; readonly pattern: VoicePattern }) {
  const paint = `var(--label-${colour})`
  return (
    <pattern id={`voice-${pattern}-${colour}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" style={{ fill: paint, fillOpacity: 'var(--tint)' }} />
      <g style={{ stroke: paint, fill: paint, strokeOpacity: 0.5, fillOpacity: 0.5 }}>
        {pattern === 'hatched' && (
          <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" strokeWidth="1.2" fill="none" />
        )}
        {pattern === 'bars' && <path d="M0 4H8" strokeWidth="1.2" />}
        {pattern === 'dots' && <circle cx="4" cy="4" r="1.1" stroke="none" />}
      </g>
    </pattern>
  )
}
