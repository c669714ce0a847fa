import { attributeOf, type Link } from '#core/annotation/reading'
import type { Attribute } from '#core/scheme/scheme'
import { edit } from '../../state/reading-actions'
import { useDesk } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage } from '../../strings/use-strings'
import { ManyOf } from '../../ui/ManyOf'
import styles from './LinksPanel.module.css'

type AttributeOfLinkProps = { readonly link: Link; readonly attribute: Attribute }

/** A closed choice on a link, for example whether the text states the doer or only implies one. */
export function AttributeOfLink({ link, attribute }: AttributeOfLinkProps) {
  const desk = useDesk()
  const language = useLanguage()
  const value = attributeOf(link, attribute.id) ?? attribute.default
  return (
    <div className={styles['attribute']}>
      <ManyOf
        single
        label={wordOf(attribute, language)}
        value={typeof value === 'string' ? [value] : []}
        options={(attribute.values ?? []).map((choice) => ({
          id: choice.id,
          name: wordOf(choice, language)
        }))}
        onChange={([chosen]) => {
          if (chosen === undefined) return
          const to = { ...link.attributes, [attribute.id]: chosen }
          edit(desk, { type: 'relink', id: link.id, from: link.attributes, to })
        }}
      />
    </div>
  )
}
