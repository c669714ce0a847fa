import { useDeferredValue, useMemo, useState } from 'react'
import { useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { ImportProgress } from './ImportProgress'
import { ImportReportView } from './ImportReportView'
import { Shelf } from './Shelf'
import { matching, type Haystacks } from './filter'
import styles from './LibraryPanel.module.css'

/** The project's articles: what is there, how far it is, how many tags. */
export function LibraryPanel() {
  const { library } = useStrings()
  // An edit changes the counts here too; the page does not wait for them.
  const project = useDeferredValue(useWorkbench(({ project }) => project))
  const current = useDeferredValue(
    useWorkbench(({ open, opening }) => opening ?? open?.article.id ?? null)
  )
  const [filter, setFilter] = useState('')
  const [haystacks] = useState<Haystacks>(() => new WeakMap())
  // In a large library the letters of the filter come first.
  const wanted = useDeferredValue(filter)
  const all = project?.articles
  const articles = useMemo(() => matching(all ?? [], wanted, haystacks), [all, wanted, haystacks])
  if (!project) return null
  return (
    <nav data-region="library" className={styles['library']} aria-label={library.title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{library.title}</h2>
        <input
          className={styles['filter']}
          type="search"
          dir="auto"
          value={filter}
          placeholder={library.filter}
          aria-label={library.filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <ImportProgress />
      <ImportReportView />
      <Shelf
        articles={articles}
        scheme={project.scheme}
        current={current}
        empty={project.articles.length === 0 ? library.none : library.noMatch}
      />
    </nav>
  )
}
