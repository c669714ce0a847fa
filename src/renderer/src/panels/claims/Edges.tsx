import { memo } from 'react'
import styles from './ClaimGraph.module.css'
import type { ClaimEdge, Graph, Lit } from './graph'
import { bowBetween, inSight, lineBetween, middleOf, type Columns } from './lines'

type EdgesProps = { readonly graph: Graph; readonly lit: Lit | null; readonly columns: Columns }

/**
 * The lines between the columns, of the claims in sight alone: those that do not belong to what is
 * chosen are one path for each side, so that a frame costs the same however many claims there are.
 */
export const Edges = memo(function Edges({ graph, lit, columns }: EdgesProps) {
  const { first, end } = inSight(columns.claim, columns.height, graph.claims.length)
  const sides = [sideOf('source', graph, columns), sideOf('subject', graph, columns)]
  const drawn = sides.map((side) => pathsOf(side, lit, columns, { first, end }))
  const bows = graph.between.filter(
    ({ from, to }) => isWithin(from, first, end) || isWithin(to, first, end)
  )
  return (
    <svg className={styles['edges']} aria-hidden="true" height={columns.height}>
      {drawn.map(({ faint }, at) => (
        <path
          key={sides[at]?.column}
          className={styles['faint']}
          data-out={lit !== null || undefined}
          d={faint}
        />
      ))}
      {drawn.flatMap(({ bright }) =>
        bright.map(({ key, path, kind }) => (
          <path key={key} className={styles['bright']} data-kind={kind} d={path} />
        ))
      )}
      {bows.map((edge) => (
        <Bow key={`${edge.kind}:${edge.from}:${edge.to}`} {...{ edge, lit, columns }} />
      ))}
    </svg>
  )
})

type Side = {
  readonly column: 'source' | 'subject'
  readonly ends: readonly (readonly number[])[]
  /** Where the lines leave the claims, and where they arrive. */
  readonly from: number
  readonly to: number
  readonly kindOf: (place: number) => string
}

function sideOf(column: Side['column'], graph: Graph, columns: Columns): Side {
  const { claim, rtl } = columns
  const other = columns[column]
  const isRight = (column === 'subject') !== rtl
  return {
    column,
    ends: column === 'source' ? graph.sourcesOf : graph.subjectsOf,
    from: isRight ? claim.right : claim.left,
    to: isRight ? other.left : other.right,
    kindOf: (place) =>
      (column === 'source' ? graph.sources[place] : graph.subjects[place])?.kind ?? ''
  }
}

function pathsOf(
  { column, ends, from, to, kindOf }: Side,
  lit: Lit | null,
  columns: Columns,
  { first, end }: { readonly first: number; readonly end: number }
) {
  let faint = ''
  const bright: { readonly key: string; readonly path: string; readonly kind: string }[] = []
  for (let place = first; place < end; place += 1)
    for (const other of ends[place] ?? []) {
      const path = lineBetween(
        [from, middleOf(columns.claim, place)],
        [to, middleOf(columns[column], other)]
      )
      if (lit?.claim.has(place) && lit[column].has(other))
        bright.push({ key: `${column}:${place}:${other}`, path, kind: kindOf(other) })
      else faint += path
    }
  return { faint, bright }
}

const signs = { contradicts: '≠', supports: '+' } as const

type BowProps = { readonly edge: ClaimEdge; readonly lit: Lit | null; readonly columns: Columns }

function Bow({ edge: { from, to, kind }, lit, columns }: BowProps) {
  const {
    path,
    sign: [x, y]
  } = bowBetween(columns, from, to)
  const isLit = lit !== null && lit.claim.has(from) && lit.claim.has(to)
  const isOut = lit !== null && !isLit
  return (
    <g
      className={styles['bow']}
      data-kind={kind}
      data-lit={isLit || undefined}
      data-out={isOut || undefined}
    >
      <path className={styles['bowLine']} d={path} />
      <circle className={styles['sign']} cx={x} cy={y} r={9} />
      <text
        className={styles['signText']}
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {signs[kind]}
      </text>
    </g>
  )
}

function isWithin(place: number, first: number, end: number): boolean {
  return place >= first && place < end
}
