import { wordOf } from '#core/words/said'
import { attributeOf, type AttributeValue } from '#core/annotation/reading'
import { defaultAttributes, enabledLabels, labelById } from '#core/scheme/rules'
import type { Attribute } from '#core/scheme/scheme'
import { edgeEdit } from '../../reader/edges'
import { answer } from '../../state/review-actions'
import { patchReview } from '../../state/review-opening'
import type { Editing, OpenReview } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { NumberField } from '../../ui/NumberField'
import { PlainSelect } from '../../ui/PlainSelect'
import { TextField } from '../../ui/TextField'
import { ChoiceField } from '../inspector/ChoiceField'
import styles from './DisputeCard.module.css'

/** A candidate with its label, borders and attributes, to be changed before it is taken. */
export function EditCandidate({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const language = useLanguage()
  const editing = useWorkbench(({ reviewing }) => reviewing.editing)
  const scheme = useWorkbench(({ project }) => project?.scheme)
  if (!editing || !scheme) return null
  const { tag, candidate } = editing
  const label = labelById(scheme, tag.label)
  const set = (change: Partial<Editing['tag']>) =>
    patchReview(desk, { editing: { ...editing, tag: { ...tag, ...change } } })
  const options = enabledLabels(scheme).map((one) => ({ id: one.id, name: wordOf(one, language) }))
  return (
    <div className={styles['editing']} role="group" aria-label={compare.editing}>
      <Borders open={open} editing={editing} />
      <PlainSelect
        label={compare.editLabel}
        value={tag.label}
        options={options}
        onChoose={(id) => set({ label: id, attributes: defaultAttributes(labelById(scheme, id)) })}
      />
      {(label?.attrs ?? []).map((attribute) => (
        <Field
          key={attribute.id}
          attribute={attribute}
          value={attributeOf(tag, attribute.id)}
          onSet={(value) => {
            const { [attribute.id]: _, ...others } = tag.attributes
            const attributes = value === undefined ? others : { ...others, [attribute.id]: value }
            set({ attributes })
          }}
        />
      ))}
      <div className={styles['buttons']}>
        <Button
          size="small"
          look="primary"
          onPress={() => {
            const { span, label: chosen, attributes } = tag
            answer(desk, { is: 'edit', candidate, change: { span, label: chosen, attributes } })
          }}
        >
          {compare.takeEdited}
        </Button>
        <Button size="small" onPress={() => patchReview(desk, { editing: null })}>
          {compare.cancel}
        </Button>
      </div>
    </div>
  )
}

function Borders({ open, editing }: { readonly open: OpenReview; readonly editing: Editing }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const { text } = open.article
  const { start, end } = editing.tag.span
  const move = (shiftKey: boolean, code: 'ArrowLeft' | 'ArrowRight') => {
    const key = { code, shiftKey, altKey: true, ctrlKey: false, metaKey: false }
    const made = edgeEdit(text, editing.tag, key)
    if (made) patchReview(desk, { editing: { ...editing, tag: { ...editing.tag, span: made.to } } })
  }
  const moves = [
    [compare.startBack, true, 'ArrowRight'],
    [compare.startOn, true, 'ArrowLeft'],
    [compare.endBack, false, 'ArrowRight'],
    [compare.endOn, false, 'ArrowLeft']
  ] as const
  return (
    <div>
      <span className={styles['label']}>{compare.editBorders}</span>
      <p className={styles['quote']} role="status">
        <bdi dir="rtl" lang="ar">
          {text.slice(start, end)}
        </bdi>
      </p>
      <div className={styles['borders']}>
        {moves.map(([name, isStart, code]) => (
          <Button key={name} size="small" look="quiet" onPress={() => move(isStart, code)}>
            {name}
          </Button>
        ))}
      </div>
      <p className={styles['hint']}>{compare.editHint}</p>
    </div>
  )
}

type FieldProps = {
  readonly attribute: Attribute
  readonly value: AttributeValue | undefined
  readonly onSet: (value: AttributeValue | undefined) => void
}

function Field({ attribute, value, onSet }: FieldProps) {
  const { inspector } = useStrings()
  const language = useLanguage()
  const label = wordOf(attribute, language)
  if (attribute.kind === 'int')
    return (
      <NumberField
        label={label}
        value={typeof value === 'number' ? value : null}
        placeholder="—"
        complaint={inspector.badNumber}
        onChange={onSet}
      />
    )
  if (attribute.kind === 'single' || attribute.kind === 'multi')
    return <ChoiceField attribute={attribute} value={value} locked={false} onSet={onSet} />
  return (
    <TextField
      label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => onSet(text === '' ? undefined : text)}
    />
  )
}
