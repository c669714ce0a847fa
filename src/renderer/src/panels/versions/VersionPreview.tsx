import { useEffect, useId, useMemo, useState } from 'react'
import type { Reading } from '#core/annotation/reading'
import { same } from '#core/annotation/same'
import type { ReadingVersion } from '#core/bridge/version-views'
import type { Outcome } from '#core/outcome'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { useScroller } from '../../ui/use-scroller'
import { differenceGroups, type DifferenceGroup } from './difference-lines'
import styles from './Versions.module.css'

type VersionPreviewProps = {
  readonly open: OpenArticle
  readonly version: ReadingVersion | undefined
}

/** What restoring a version changes in the reading as it is now, word by word. */
export function VersionPreview({ open, version }: VersionPreviewProps) {
  const strings = useStrings().versions
  const title = useId()
  const scroller = useScroller<HTMLElement>()
  return (
    <section ref={scroller} aria-labelledby={title} className={styles['preview']}>
      <h3 id={title}>{strings.preview}</h3>
      <div aria-live="polite">
        {version ? (
          <Looked open={open} version={version} />
        ) : (
          <p className={styles['note']}>{strings.choose}</p>
        )}
      </div>
    </section>
  )
}

type LookedProps = { readonly open: OpenArticle; readonly version: ReadingVersion }

function Looked({ open, version }: LookedProps) {
  const strings = useStrings().versions
  const language = useLanguage()
  const looked = useLook(open.article.id, version)
  const { problem } = version
  if (problem)
    return (
      <>
        <p className={styles['note']}>{strings.broken}</p>
        <p className={styles['problem']}>{problemText(problem, language)}</p>
      </>
    )
  if (!looked) return <p className={styles['note']}>{strings.looking}</p>
  if (!looked.ok)
    return <p className={styles['problem']}>{problemText(looked.problem, language)}</p>
  if (open.locked && version.content?.difference === null)
    return <p className={styles['note']}>{strings.damagedNow}</p>
  return <Differences open={open} reading={looked.value} />
}

/** What a version holds; null while it is read. */
function useLook(article: string, { id, content }: ReadingVersion): Outcome<Reading> | null {
  const { ask } = useDesk()
  const [looked, setLooked] = useState<{ id: string; outcome: Outcome<Reading> } | null>(null)
  const isWhole = content !== null
  useEffect(() => {
    let stale = false
    if (isWhole)
      void ask('versions.look', { article, version: id }).then((outcome) => {
        if (!stale) setLooked({ id, outcome })
      })
    return () => {
      stale = true
    }
  }, [ask, article, id, isWhole])
  return looked?.id === id ? looked.outcome : null
}

type DifferencesProps = { readonly open: OpenArticle; readonly reading: Reading }

function Differences({ open, reading }: DifferencesProps) {
  const strings = useStrings().versions
  const language = useLanguage()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const { article, reading: now } = open
  const groups = useMemo(
    () => (scheme ? differenceGroups(now, reading, { scheme, text: article.text, language }) : []),
    [now, reading, scheme, article.text, language]
  )
  const held = [...reading.setAside.tags, ...reading.setAside.links]
  const here = [...now.setAside.tags, ...now.setAside.links]
  const isMissing = held.some((one) => !here.some((other) => same(one, other)))
  return (
    <>
      {groups.length === 0 && <p className={styles['note']}>{strings.same}</p>}
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {isMissing && <p className={styles['note']}>{strings.setAside}</p>}
    </>
  )
}

/** More than a person reads through, and little enough to draw at once. */
const shown = 200

function Group({ group: { title, items } }: { readonly group: DifferenceGroup }) {
  const strings = useStrings().versions
  return (
    <>
      <h4>{title}</h4>
      {items.length > 0 && (
        <ul>
          {items.slice(0, shown).map(({ id, lines }) => (
            <li key={id}>
              {lines.map((line, at) => (
                <span key={`${at}:${line}`}>{line}</span>
              ))}
            </li>
          ))}
          {items.length > shown && <li>{strings.more(items.length - shown)}</li>}
        </ul>
      )}
    </>
  )
}
