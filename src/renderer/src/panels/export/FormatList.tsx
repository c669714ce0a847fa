import { useEffect, useRef } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { FormatFacts } from '#core/bridge/export-calls'
import type { FormatId } from '#core/formats/format-ids'
import { purposeOf, purposes } from '../../strings/export-format-words'
import { useStrings } from '../../strings/use-strings'
import styles from './FormatList.module.css'

type FormatListProps = {
  readonly formats: readonly FormatFacts[]
  readonly chosen: FormatId
  readonly onChoose: (id: FormatId) => void
}

/** All formats by what they are for, each with a line about it. */
export function FormatList({ formats, chosen, onChoose }: FormatListProps) {
  const strings = useStrings().export
  const list = useRef<HTMLDivElement>(null)
  // The last choice may lie far down; the dialog shows it when it opens.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const groups = purposes.map((id) => ({
    id,
    formats: formats.filter((format) => purposeOf[format.id] === id)
  }))
  return (
    <ListBox
      ref={list}
      aria-label={strings.format}
      className={styles['list'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const format = formats.find(({ id }) => keys !== 'all' && keys.has(id))
        if (format) onChoose(format.id)
      }}
      items={groups}
    >
      {(group) => (
        <ListBoxSection id={group.id}>
          <Header className={styles['purpose'] ?? ''}>{strings.purposes[group.id]}</Header>
          <Collection items={group.formats}>
            {({ id }) => (
              <ListBoxItem
                id={id}
                textValue={strings.formats[id].name}
                className={styles['format'] ?? ''}
              >
                <span className={styles['name']}>{strings.formats[id].name}</span>{' '}
                <span className={styles['about']}>{strings.formats[id].about}</span>
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}
