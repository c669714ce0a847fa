import type { ForeignName, Mapped } from '#core/taking/plan'
import { formatNumber, wordOf } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { PlainSelect } from '../../ui/PlainSelect'
import styles from './Colleagues.module.css'

type Named = { readonly id: string; readonly ar: string; readonly en: string }
type Decided = readonly (readonly [name: string, to: Mapped])[]

type NamesPartProps = {
  readonly title: string
  readonly names: readonly ForeignName[]
  readonly known: readonly Named[]
  readonly decided: Decided
  readonly onDecide: (decided: Decided) => void
}

/** As many as anybody decides about by hand; further ones keep their names. */
const shown = 100

/** Ids of a scheme hold no space, so these are none. */
const [keep, leaveOut] = [' keep', ' leave-out']

/** What each label, or relation, of the files is in the project's scheme. */
export function NamesPart({ title, names, known, decided, onDecide }: NamesPartProps) {
  const { colleagues } = useStrings()
  const language = useLanguage()
  if (names.length === 0) return null
  const options = [
    ...known.map((one) => ({ id: one.id, name: wordOf(one, language) })),
    { id: leaveOut, name: colleagues.leaveOut },
    { id: keep, name: colleagues.keep }
  ]
  const change = (name: string, id: string) =>
    onDecide(decided.map((pair) => (pair[0] === name ? ([name, mappedOf(id)] as const) : pair)))
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{title}</h3>
      {names.slice(0, shown).map(({ name, count, because }) => (
        <div key={name} className={styles['name']}>
          <span>
            <bdi>{name}</bdi>{' '}
            <span className={styles['soft']}>
              {colleagues.times(formatNumber(count, language))}
              {because && ` · ${colleagues.because[because]}`}
            </span>
          </span>
          <PlainSelect
            bare
            label={colleagues.becomes(isolated(name))}
            value={idOf(decided.find(([one]) => one === name)?.[1])}
            options={options}
            onChoose={(id) => change(name, id)}
          />
        </div>
      ))}
    </section>
  )
}

function idOf(mapped: Mapped | undefined): string {
  if (!mapped || 'keep' in mapped) return keep
  return mapped.to ?? leaveOut
}

function mappedOf(id: string): Mapped {
  if (id === keep) return { keep: true }
  return { to: id === leaveOut ? null : id }
}
