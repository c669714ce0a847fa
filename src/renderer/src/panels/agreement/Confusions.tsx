import { formatNumber } from '#core/words/said'
import { wordOf } from '#core/words/said'
import { useState } from 'react'
import type { Confusion, Tally } from '#core/review/tally'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ChartTools } from './ChartTools'
import { Examples } from './Examples'
import { matrixPicture } from './matrix-picture'
import { Matrix } from './Matrix'
import styles from './Figures.module.css'

/** Which labels the annotators gave the same words; every number leads to its places. */
export function Confusions({ tally }: { readonly tally: Tally }) {
  const { agreement: words } = useStrings()
  const language = useLanguage()
  const [shown, show] = useState<Confusion | null>(null)
  const nameOf = useLabelNames()
  const { confusions } = tally
  const labels = [...new Set(confusions.flatMap(({ a, b }) => [a, b]))].toSorted(lastNull)
  const most = Math.max(1, ...confusions.map(({ count }) => count))
  const find = (row: number, column: number) =>
    confusions.find(({ a, b }) => a === labels[row] && b === labels[column])
  const names = labels.map(nameOf)
  const cell = (row: number, column: number) => {
    const found = find(row, column)
    return found ? { words: formatNumber(found.count, language), part: found.count / most } : null
  }
  const { heading } = words.confusion
  const rightToLeft = language === 'ar'
  return (
    <section className={styles['section']} aria-labelledby="agreement-confusion">
      <div className={styles['head']}>
        <h3 id="agreement-confusion" className={styles['heading']}>
          {heading}
        </h3>
        <ChartTools
          name={heading}
          data={tally}
          table={() => [
            ['row', 'column', 'count'],
            ...confusions.map(({ a, b, count }) => [a ?? '', b ?? '', String(count)])
          ]}
          picture={() => matrixPicture({ title: heading, names, cell, rightToLeft })}
        />
      </div>
      <p className={styles['small']}>
        {words.confusion.lead} {tally.annotators.length > 2 && words.confusion.bothWays}
      </p>
      <Matrix
        label={heading}
        rows={labels.map((label) => (
          <LabelName key={label ?? ''} label={label} />
        ))}
        names={names}
        cell={cell}
        onChoose={(row, column) => show(find(row, column) ?? null)}
      />
      {shown && (
        <Examples
          key={`${shown.a} ${shown.b}`}
          title={`${nameOf(shown.a)} × ${nameOf(shown.b)}`}
          count={shown.count}
          examples={shown.examples}
          onClose={() => show(null)}
        />
      )}
    </section>
  )
}

function LabelName({ label }: { readonly label: string | null }) {
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const nameOf = useLabelNames()
  return (
    <>
      {label !== null && scheme && <LabelMark look={labelLook(scheme, label)} />} {nameOf(label)}
    </>
  )
}

/** The name of a label of the scheme in the window's language; null is no tag. */
export function useLabelNames(): (label: string | null) => string {
  const { agreement } = useStrings()
  const language = useLanguage()
  const types = useWorkbench(({ project }) => project?.scheme.span_types)
  return (label) => {
    if (label === null) return agreement.confusion.nothing
    const known = types?.find(({ id }) => id === label)
    return known ? wordOf(known, language) : label
  }
}

function lastNull(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -1 : 1
}
