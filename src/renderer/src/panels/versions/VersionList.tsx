import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FileVersion, ReadingVersion } from '#core/bridge/version-views'
import { formatNumber } from '#core/words/said'
import { formatAge } from '../../strings/age'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Versions.module.css'

/** What a row says of a version: of a reading, or of any other file. */
export type ListedVersion = ReadingVersion | FileVersion

type VersionListProps = {
  readonly versions: readonly ListedVersion[]
  readonly chosen: string | null
  /** Milliseconds: when the list was made, for saying how old each is. */
  readonly now: number
  readonly onChoose: (id: string) => void
}

/** Versions of a file, the newest first: when each was saved, what it holds, and why it was kept. */
export function VersionList({ versions, chosen, now, onChoose }: VersionListProps) {
  const strings = useStrings().versions
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [])
  return (
    <ListBox
      ref={list}
      aria-label={strings.list}
      className={styles['list'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectionBehavior="replace"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys]
        if (id !== undefined) onChoose(String(id))
      }}
    >
      {versions.map((version) => (
        <ListBoxItem
          key={version.id}
          id={version.id}
          textValue={savedTime(version) ?? version.keptAt ?? version.id}
          className={styles['version'] ?? ''}
        >
          <VersionRow version={version} now={now} />
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

type VersionRowProps = { readonly version: ListedVersion; readonly now: number }

function VersionRow({ version, now }: VersionRowProps) {
  const strings = useStrings().versions
  const language = useLanguage()
  const savedAt = savedTime(version) ?? version.keptAt
  const place = version.where === 'second-place' ? [strings.secondPlace] : []
  const facts = [...useContents(version), strings.kinds[version.kind], ...place]
  return (
    <>
      <span className={styles['when']}>
        {savedAt === null ? (
          <span>{strings.noTime}</span>
        ) : (
          <time dateTime={savedAt}>{formatMoment(savedAt, language)}</time>
        )}
        {savedAt !== null && (
          <span className={styles['age']}>{formatAge(savedAt, now, language)}</span>
        )}
      </span>
      <span className={styles['facts']}>{facts.join(' · ')}</span>
    </>
  )
}

function savedTime(version: ListedVersion): string | null {
  return 'content' in version ? (version.content?.savedAt ?? null) : version.savedAt
}

function useContents(version: ListedVersion): readonly string[] {
  const { versions: strings, status } = useStrings()
  const language = useLanguage()
  if (!('content' in version)) return [strings.repair.size(formatNumber(version.bytes, language))]
  if (!version.content) return [strings.broken]
  const { tags, links } = version.content
  return [status.tags(tags), strings.links(links)]
}
