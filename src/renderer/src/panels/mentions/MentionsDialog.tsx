import { useDeferredValue, useMemo, useState } from 'react'
import { resolveActor } from '#core/actors/register'
import { enabledLabels } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import { standingAmong } from '#core/suggest/propagation'
import type { Span } from '#core/text/span'
import {
  actorOf,
  firstLabel,
  matcherFor,
  patternOf,
  tagMentions,
  tagToFollow
} from '../../state/mention-actions'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber, wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { ManyOf } from '../../ui/ManyOf'
import { MentionTree } from './MentionTree'
import styles from './MentionsDialog.module.css'
import { offer, rowsOf, toggle, type Toggled } from './mention-rows'
import { useMentions } from './use-mentions'

/** Shows every further mention of some words in its line, and tags those that are ticked. */
export function MentionsDialog() {
  const desk = useDesk()
  const { mentions } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'mentions')
  const span = useWorkbench(({ mentionsOf }) => mentionsOf)
  const open = useWorkbench(({ open }) => open)
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const close = () => desk.store.patch({ dialog: null, mentionsOf: null })
  return (
    <DialogFrame title={mentions.title} isOpen={isOpen} size="wide" onClose={close}>
      {span && open && scheme && <MentionsForm {...{ span, open, scheme }} onClose={close} />}
    </DialogFrame>
  )
}

type FormProps = {
  readonly span: Span
  readonly open: OpenArticle
  readonly scheme: Scheme
  readonly onClose: () => void
}

function MentionsForm({ span, open, scheme, onClose }: FormProps) {
  const desk = useDesk()
  const { mentions: strings } = useStrings()
  const language = useLanguage()
  const { tag, label, setLabel, pattern, matcher, entity } = useSubject({ span, open, scheme })
  const words = open.article.text.slice(span.start, span.end)
  const { found, done } = useMentions(open.article.text, { words, entity }, matcher)
  const [toggled, setToggled] = useState<Toggled>(new Set())
  const standingOf = useMemo(
    () => standingAmong(open.reading.tags, pattern.label),
    [open.reading.tags, pattern.label]
  )
  const offered = useMemo(() => offer(found, standingOf, toggled), [found, standingOf, toggled])
  const rows = useMemo(() => rowsOf(offered), [offered])
  const ticked = offered.filter((mention) => mention.ticked)
  const number = (value: number) => formatNumber(value, language)

  function tagTicked(): void {
    if (!done || ticked.length === 0) return
    tagMentions(desk, ticked, pattern)
    // The words are tagged now: the palette has nothing more to offer for them.
    const selection = document.getSelection()
    if (selection && selection.rangeCount > 0) selection.collapseToEnd()
  }

  return (
    <>
      <Subject words={words} entity={entity} />
      {!tag && (
        <ManyOf
          single
          label={strings.label}
          value={[label]}
          options={enabledLabels(scheme).map((one) => ({
            id: one.id,
            name: wordOf(one, language)
          }))}
          onChange={([chosen]) => chosen !== undefined && setLabel(chosen)}
        />
      )}
      <MentionTree
        rows={rows}
        text={open.article.text}
        onToggle={(row) => setToggled((now) => toggle(now, row))}
        onEnter={tagTicked}
      />
      <div className={styles['foot']}>
        <p role="status" className={styles['status']}>
          {!done && strings.searching}
          {done && offered.length === 0 && strings.none}
          {done &&
            offered.length > 0 &&
            strings.found(number(offered.length), number(ticked.length))}
        </p>
        <p className={styles['keys']}>{strings.keys}</p>
        <Button onPress={onClose}>{strings.cancel}</Button>
        <Button look="primary" isDisabled={!done || ticked.length === 0} onPress={tagTicked}>
          {strings.tag(number(ticked.length))}
        </Button>
      </div>
    </>
  )
}

/** What is to be tagged like: the tag on the words, or what a fresh tag of a label would hold. */
function useSubject({ span, open, scheme }: Omit<FormProps, 'onClose'>) {
  const register = useDeferredValue(useWorkbench(({ register }) => register))
  const selected = useWorkbench(({ selected }) => selected)
  const [label, setLabel] = useState(() => firstLabel(scheme))
  const matcher = useMemo(() => matcherFor(register), [register])
  const tag = tagToFollow(open, selected, span)
  const pattern = useMemo(
    () => patternOf(open, { tag, label, span }, { matcher, scheme }),
    [open, tag, label, span, matcher, scheme]
  )
  const named = actorOf(scheme, pattern)
  const actor = named !== null && register ? resolveActor(register, named) : undefined
  return { tag, label, setLabel, pattern, matcher, entity: actor?.id ?? named }
}

function Subject({ words, entity }: { readonly words: string; readonly entity: string | null }) {
  const { mentions } = useStrings()
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const actor = entity !== null && register ? resolveActor(register, entity) : undefined
  const { ar = '', en = '' } = actor?.names ?? {}
  const name = language === 'ar' ? ar || en : en || ar
  return (
    <p className={styles['subject']}>
      <bdi className={styles['words']} lang="ar">
        {words}
      </bdi>
      {entity !== null && (
        <span className={styles['actor']}>
          {mentions.actor}: <bdi>{name || entity}</bdi>
        </span>
      )}
    </p>
  )
}
