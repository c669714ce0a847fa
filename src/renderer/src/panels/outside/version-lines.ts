import type { Conflict, Side } from '#core/annotation/merge'
import { tagById, type Link, type Tag } from '#core/annotation/reading'
import { labelById, relationById } from '#core/scheme/rules'
import type { Settlement } from '#core/annotation/settlement'
import type { OpenArticle } from '../../state/open-article'
import { useWorkbench } from '../../state/workbench'
import { useReaderName } from '../compare/reader-names'
import { attributeText } from '../../strings/attribute-text'
import { labelText, quote } from '../../strings/edit-text'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'

/** The article, and my reading of it, in which the ends of links can be looked up. */
export type VersionsOf = Pick<OpenArticle, 'article' | 'reading'>

/** What one side of a conflict says, a line for each thing. */
export function useVersionLines({ article, reading }: VersionsOf) {
  const strings = useStrings()
  const language = useLanguage()
  const nameOf = useReaderName()
  const scheme = useWorkbench(({ project }) => project?.scheme)

  function tagLines({ label, span, attributes, note }: Tag): readonly string[] {
    if (!scheme) return []
    const known = labelById(scheme, label)?.attrs ?? []
    const held = Object.entries(attributes).map(([id, value]) => {
      const attribute = known.find((one) => one.id === id)
      const name = attribute ? wordOf(attribute, language) : id
      return `${name}: ${attributeText(value, attribute, language)}`
    })
    const noted = note === '' ? [] : [`${strings.inspector.note}: ${note}`]
    return [quote(span, article), labelText(label, scheme, language), ...held, ...noted]
  }

  function linkLines({ relation, from, to }: Link): readonly string[] {
    const known = scheme && relationById(scheme, relation)
    const ends = [from, to].map((id) => tagById(reading, id))
    const words = ends.map((tag) => (tag ? quote(tag.span, article) : strings.history.goneTag))
    return [known ? wordOf(known, language) : relation, ...words]
  }

  function decisionLines({ outcome, from, reason, words, by }: Settlement): readonly string[] {
    const { gold, compare } = strings
    const names = from.map(nameOf).join(language === 'ar' ? '، ' : ', ')
    return [
      gold.outcomes[outcome],
      ...(names === '' ? [] : [gold.from(names)]),
      ...(reason ? [compare.reasons[reason]] : []),
      ...(words === '' ? [] : [words]),
      gold.by(nameOf(by))
    ]
  }

  return (conflict: Conflict, side: Side): readonly string[] => {
    const { removed } = strings.outside.conflict
    switch (conflict.kind) {
      case 'state':
        return [strings.library.states[conflict[side]]]
      case 'tag': {
        const tag = conflict[side]
        return tag ? tagLines(tag) : [removed]
      }
      case 'decision': {
        const decision = conflict[side]
        return decision ? decisionLines(decision) : [removed]
      }
      case 'link': {
        const link = conflict[side]
        return link ? linkLines(link) : [removed]
      }
    }
  }
}
