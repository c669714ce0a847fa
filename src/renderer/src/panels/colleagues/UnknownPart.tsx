import { useCallback } from 'react'
import type { ArticleCard } from '#core/bridge/calls'
import type { UnknownArticle } from '#core/taking/plan'
import { formatDate } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { assignArticle } from '../../state/assign-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { LookUpField, type LookedUp } from '../../ui/LookUpField'
import styles from './Colleagues.module.css'

type UnknownPartProps = { readonly unknown: readonly UnknownArticle[] }

/** As many as anybody looks through by hand. */
const shown = 50

/** The articles that were not found, each to be said by hand which one of the project it is. */
export function UnknownPart({ unknown }: UnknownPartProps) {
  const desk = useDesk()
  const { takeIn, notices } = useStrings()
  const language = useLanguage()
  const articles = useWorkbench(({ project }) => project?.articles ?? none)
  const items = useCallback(
    () => articles.map((card) => asItem(card, formatDate(card.date ?? '', language))),
    [articles, language]
  )
  if (unknown.length === 0) return null
  return (
    <section className={styles['part']} aria-label={takeIn.unknown}>
      <h3 className={styles['heading']}>{takeIn.unknown}</h3>
      <p className={styles['hint']}>{takeIn.unknownLead}</p>
      {unknown.slice(0, shown).map((one) => (
        <div key={one.key} className={styles['name']}>
          <Told article={one} />
          <LookUpField
            bare
            label={takeIn.isArticle(isolated(nameOf(one)))}
            value={one.assigned ?? ''}
            name={articles.find(({ id }) => id === one.assigned)?.title ?? ''}
            items={items}
            placeholder={one.opening === null ? takeIn.leftOut : takeIn.asNew}
            none={takeIn.noArticle}
            onChoose={(id) => void assignArticle(desk, one.key, id === '' ? null : id)}
          />
        </div>
      ))}
      {unknown.length > shown && (
        <p className={styles['hint']}>{notices.more(unknown.length - shown)}</p>
      )}
    </section>
  )
}

const none: readonly ArticleCard[] = []

function asItem({ id, title, date, outlet }: ArticleCard, day: string): LookedUp {
  const hint = [date && day, outlet].filter((part) => part).join(' · ')
  return { id, name: title, hint, words: [title, date ?? '', outlet ?? '', id] }
}

/** What the files call it, how it begins, and where it is spoken of. */
function Told({ article }: { readonly article: UnknownArticle }) {
  const { takeIn } = useStrings()
  const { opening, files, documents } = article
  return (
    <div className={styles['told']}>
      <span className={styles['called']}>
        <bdi>{nameOf(article)}</bdi>
      </span>
      {opening !== null && (
        <p className={styles['opening']} dir="auto">
          {opening}
        </p>
      )}
      <span className={styles['soft']}>
        <bdi>{files.slice(0, 2).join(' · ')}</bdi> · {takeIn.readings(documents)}
      </span>
    </div>
  )
}

/** Where the file calls it nothing, the file's own name stands for it. */
function nameOf({ called, files }: UnknownArticle): string {
  return called || (files[0] ?? '')
}
