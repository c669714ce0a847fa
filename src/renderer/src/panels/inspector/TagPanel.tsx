import type { Tag } from '#core/annotation/reading'
import { enabledLabels, labelById } from '#core/scheme/rules'
import type { Attribute, Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { legendsOf } from '../../state/keys'
import { offerMentions } from '../../state/mention-actions'
import type { OpenArticle } from '../../state/open-article'
import { edit, relabelTag, removeTag } from '../../state/reading-actions'
import { useDesk } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import { TextField } from '../../ui/TextField'
import { GuidelineHint } from '../guidelines/GuidelineHint'
import { AttributeField } from './AttributeField'
import { HistorySection } from './HistorySection'
import { LinksPanel } from './LinksPanel'
import { OriginNote } from './OriginNote'
import styles from './TagPanel.module.css'

type TagPanelProps = { readonly tag: Tag; readonly open: OpenArticle; readonly scheme: Scheme }

/** Everything that can be said of one tag. */
export function TagPanel({ tag, open, scheme }: TagPanelProps) {
  const desk = useDesk()
  const { inspector, mentions } = useStrings()
  const language = useLanguage()
  const label = labelById(scheme, tag.label)
  const locked = open.locked !== null
  const quote = open.article.text.slice(tag.span.start, tag.span.end)
  const options = enabledLabels(scheme).map((option) => ({
    id: option.id,
    name: wordOf(option, language),
    hint: language === 'ar' ? option.def_ar : option.def_en,
    mark: <LabelMark look={labelLook(scheme, option.id)} />
  }))

  return (
    <div
      id="tag-attributes"
      // A key of the reader brings the focus here; the fields follow by Tab.
      tabIndex={-1}
      className={styles['tag']}
    >
      <blockquote className={styles['quote']} dir="rtl" lang="ar">
        {quote}
      </blockquote>
      <Choice
        label={inspector.changeLabel}
        value={tag.label}
        options={options}
        placeholder={tag.label}
        isDisabled={locked}
        onChoose={(id) => relabelTag(desk, tag.id, id)}
      />
      <GuidelineHint label={tag.label} />
      <OriginNote tag={tag} open={open} scheme={scheme} />
      <LinksPanel tag={tag} open={open} scheme={scheme} />
      <AttributeFields tag={tag} attributes={label?.attrs ?? []} locked={locked} />
      <TextField
        key={tag.id}
        label={inspector.note}
        rows={3}
        value={tag.note}
        isDisabled={locked}
        onChange={(to) => {
          if (to !== tag.note) edit(desk, { type: 'note', id: tag.id, from: tag.note, to })
        }}
      />
      <div className={styles['actions']}>
        <Button isDisabled={locked} onPress={() => offerMentions(desk, tag.span)}>
          {mentions.open}
          <Key legends={legendsOf('KeyM')} />
        </Button>
        <Button look="danger" isDisabled={locked} onPress={() => removeTag(desk, tag.id)}>
          <Icon name="trash" />
          {inspector.remove}
        </Button>
      </div>
      <HistorySection tag={tag} open={open} scheme={scheme} />
    </div>
  )
}

type AttributeFieldsProps = {
  readonly tag: Tag
  readonly attributes: readonly Attribute[]
  readonly locked: boolean
}

/** The numbers of a figure in one row, and every other attribute below. */
function AttributeFields({ tag, attributes, locked }: AttributeFieldsProps) {
  const { inspector } = useStrings()
  const numbers = attributes.filter(({ kind }) => kind === 'int')
  const others = attributes.filter(({ kind }) => kind !== 'int')
  const field = (attribute: Attribute) => (
    <AttributeField key={attribute.id} {...{ tag, attribute, locked }} />
  )
  return (
    <>
      {numbers.length > 0 && <div className={styles['numbers']}>{numbers.map(field)}</div>}
      {isReversed(tag) && (
        <p role="alert" className={styles['complaint']}>
          {inspector.reversed}
        </p>
      )}
      {others.map(field)}
    </>
  )
}

function isReversed({ attributes }: Tag): boolean {
  const { min, max } = attributes
  return typeof min === 'number' && typeof max === 'number' && min > max
}
