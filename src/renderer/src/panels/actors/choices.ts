import { actorAttributes } from '#core/scheme/retag'
import type { Scheme } from '#core/scheme/scheme'
import type { Language } from '#core/words/language'
import { wordOf } from '#core/words/said'

export type Option = { readonly id: string; readonly name: string }

/** What the scheme lets the register say: types of actors, tones and forms of names. */
export type ActorChoices = {
  readonly types: readonly Option[]
  readonly framings: readonly Option[]
  readonly forms: readonly Option[]
}

/** The choices of the first label that links to the register, in the scheme's words. */
export function choicesOf(scheme: Scheme, language: Language): ActorChoices {
  const label = scheme.span_types.find(({ id }) => actorAttributes(scheme, id).length > 0)
  const options = (attribute: string): readonly Option[] => {
    const values = label?.attrs.find(({ id }) => id === attribute)?.values ?? []
    return values.map((choice) => ({ id: choice.id, name: wordOf(choice, language) }))
  }
  return {
    types: options('actor_type'),
    framings: options('framing'),
    forms: options('mention')
  }
}
