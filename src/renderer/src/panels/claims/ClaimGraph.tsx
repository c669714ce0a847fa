import { useMemo, useRef, type RefObject } from 'react'
import { zooms } from '../../state/claims'
import { useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { RowList } from '../../ui/RowList'
import { ChosenBar } from './ChosenBar'
import styles from './ClaimGraph.module.css'
import { Edges } from './Edges'
import { edgeCounts, litBy, type Graph, type Lit } from './graph'
import { ClaimBox, SourceBox, SubjectBox } from './Nodes'
import { useColumns, useLists, type Lists } from './use-columns'
import { useInSight, useSteadyZoom, useWheel } from './use-sight'
import { useNodes } from './use-nodes'

const sourceHeight = 48
const subjectHeight = 44

/**
 * Sources, claims, and whom and what they are about, side by side with lines between them. Each column
 * is scrolled by itself, so that sources and subjects stay in sight however many claims there are.
 */
export function ClaimGraph({ graph }: { readonly graph: Graph }) {
  const strings = useStrings().claims
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const lists = useLists()
  const chosen = useWorkbench(({ claims }) => claims.chosen)
  const zoom = useWorkbench(({ claims }) => claims.zoom)
  const claimHeight = zooms[zoom] ?? zooms[0]
  const heights = { source: sourceHeight, claim: claimHeight, subject: subjectHeight }
  const lit = useMemo(() => litBy(graph, chosen), [graph, chosen])
  const counts = useMemo(() => edgeCounts(graph), [graph])
  const most = Math.max(1, ...graph.sources.map(({ claims }) => claims.length))
  const nodes = useNodes(graph, lists)
  useInSight(lists, lit, chosen, heights)
  useWheel(place)
  useSteadyZoom(lists, claimHeight)

  const head = (words: (count: string) => string, of: readonly unknown[]) =>
    words(formatNumber(of.length, language))
  return (
    <div className={styles['graph']}>
      <div className={styles['heads']}>
        <h2>{head(strings.sources, graph.sources)}</h2>
        <h2>{head(strings.claims, graph.claims)}</h2>
        <h2>{head(strings.subjects, graph.subjects)}</h2>
      </div>
      <div ref={place} className={styles['columns']}>
        <RowList
          {...nodes('source', lit)}
          items={graph.sources}
          label={head(strings.sources, graph.sources)}
          rowHeight={sourceHeight}
        >
          {(source) => <SourceBox {...{ source, most }} />}
        </RowList>
        <RowList
          {...nodes('claim', lit)}
          items={graph.claims}
          label={head(strings.claims, graph.claims)}
          rowHeight={claimHeight}
        >
          {(claim) => (
            <ClaimBox claim={claim} counts={counts.get(claim.key)} height={claimHeight} />
          )}
        </RowList>
        <RowList
          {...nodes('subject', lit)}
          items={graph.subjects}
          label={head(strings.subjects, graph.subjects)}
          rowHeight={subjectHeight}
        >
          {(subject) => <SubjectBox subject={subject} />}
        </RowList>
        <Lines {...{ graph, lit, place, lists, heights }} />
      </div>
      <ChosenBar graph={graph} />
    </div>
  )
}

type LinesProps = {
  readonly graph: Graph
  readonly lit: Lit | null
  readonly place: RefObject<HTMLElement | null>
  readonly lists: Lists
  readonly heights: Parameters<typeof useColumns>[2]
}

/** The lines by themselves, so that scrolling draws nothing else anew. */
function Lines({ graph, lit, place, lists, heights }: LinesProps) {
  const columns = useColumns(place, lists, heights)
  return columns && <Edges {...{ graph, lit, columns }} />
}
