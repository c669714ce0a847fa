import { wordOf } from '#core/words/said'
import { labelById } from '#core/scheme/rules'
import { patchReview } from '../../state/review-opening'
import type { OpenReview, ReviewFilter } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { PlainSelect } from '../../ui/PlainSelect'
import styles from './Decisions.module.css'
import { useReaderName } from './reader-names'
import { Rules } from './Rules'

const any = '*'

/** Narrows the list to a kind, a label or a reader; and rules that settle many. */
export function Filters({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const language = useLanguage()
  const nameOf = useReaderName()
  const filter = useWorkbench(({ reviewing }) => reviewing.filter)
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const { filters } = compare
  const all = { id: any, name: filters.all }
  const set = (change: Partial<ReviewFilter>) =>
    patchReview(desk, { filter: { ...filter, ...change } })
  const kinds = [...new Set(open.cases.disputes.flatMap(kindsOf))]
  const labels = [...new Set(open.cases.disputes.flatMap(labelsOf))].toSorted()
  const nameOfLabel = (id: string) => {
    const label = scheme && labelById(scheme, id)
    return label ? wordOf(label, language) : id
  }
  return (
    <div className={styles['filters']} role="group" aria-label={filters.label}>
      <PlainSelect
        label={filters.kind}
        value={filter.kind ?? any}
        options={[all, ...kinds.map((id) => ({ id, name: compare.kinds[id] }))]}
        onChoose={(id) => set({ kind: kinds.find((kind) => kind === id) ?? null })}
      />
      <PlainSelect
        label={filters.tagLabel}
        value={filter.label ?? any}
        options={[all, ...labels.map((id) => ({ id, name: nameOfLabel(id) }))]}
        onChoose={(id) => set({ label: id === any ? null : id })}
      />
      <PlainSelect
        label={filters.annotator}
        value={filter.annotator ?? any}
        options={[all, ...open.cases.annotators.map((id) => ({ id, name: nameOf(id) }))]}
        onChoose={(id) => set({ annotator: id === any ? null : id })}
      />
      <Rules open={open} />
    </div>
  )
}

function kindsOf({ differences }: OpenReview['cases']['disputes'][number]) {
  return differences.map(({ kind }) => kind)
}

function labelsOf({ candidates }: OpenReview['cases']['disputes'][number]) {
  return candidates.flatMap(({ tag }) => tag?.label ?? [])
}
