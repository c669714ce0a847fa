import type { SourceBar } from '#core/ledger/charts'
import { labelById } from '#core/scheme/rules'
import { goToWords } from '../../state/rooms'
import { isOwn } from '../../state/ledger-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber, wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { partiesText } from '../ledger/columns'
import { useLook } from '../ledger/use-look'
import type { Way } from './ChartsPage'
import { ChartTable } from './ChartTable'
import styles from './Charts.module.css'
import { StackChart, type Kind } from './StackChart'

/** So many sources can be read; the table has them all. */
const drawn = 16

type ClaimsViewProps = { readonly sources: readonly SourceBar[]; readonly way: Way }

/** Who claims how much and how surely, as a chart or its table. */
export function ClaimsView({ sources, way }: ClaimsViewProps) {
  const desk = useDesk()
  const { charts } = useStrings()
  const language = useLanguage()
  const isWhole = useWorkbench(({ ledger }) => ledger.complete)
  const commitments = useCommitments(sources)
  if (sources.length === 0)
    return isWhole ? <p className={styles['hint']}>{charts.noClaims}</p> : null
  const named = sources.map((source) => ({
    ...source,
    name: partiesText(source.parties, language) || charts.sourceless
  }))
  const stacks = named.map((source) => ({
    ...source,
    total: source.claims,
    show: charts.showClaim(source.name)
  }))
  const title = charts.titles.claims
  const show = ({ first }: SourceBar) =>
    void goToWords(desk, first.article, first.span, isOwn(desk) ? first.tag : undefined)
  if (way === 'chart')
    return (
      <>
        <StackChart
          title={title}
          unit={charts.claimsAxis}
          stacks={stacks.slice(0, drawn)}
          kinds={commitments}
          onChoose={show}
        />
        {named.length > drawn && (
          <p className={styles['hint']}>{charts.more(named.length - drawn)}</p>
        )}
      </>
    )
  return (
    <ChartTable
      caption={title}
      heads={[charts.category, ...commitments.map(({ name }) => name), charts.claimsAxis]}
      rows={named.map((source) => ({
        key: source.key,
        show: charts.showClaim(source.name),
        onShow: () => show(source),
        cells: [
          source.name,
          ...commitments.map(({ id }) => formatNumber(source.counts[id] ?? 0, language)),
          formatNumber(source.claims, language)
        ]
      }))}
    />
  )
}

/** The commitments that occur, in the scheme's order, each in a colour of the theme. */
function useCommitments(sources: readonly SourceBar[]): readonly Kind[] {
  const { scheme, language } = useLook()
  const { charts } = useStrings()
  const values =
    labelById(scheme, 'CLAIM')?.attrs.find(({ id }) => id === 'epistemic')?.values ?? []
  const all = [
    ...values.map((choice, index) => ({
      id: choice.id,
      name: wordOf(choice, language),
      colour: `var(--label-${index % 6})`
    })),
    { id: '', name: charts.untagged, colour: 'var(--ink-faint)' }
  ]
  return all.filter(({ id }) => sources.some(({ counts }) => Object.hasOwn(counts, id)))
}
