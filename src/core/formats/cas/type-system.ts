import { element } from '../xml/escape'
import type { CasType } from './model'

/**
 * The type system that XMI needs beside it, as a UIMA component descriptor.
 *
 * @see https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xml.component_descriptor.type_system
 */
export function typeSystemXml(types: readonly CasType[]): string {
  const descriptions = types.map(({ name, supertype, features }) =>
    wrapped('typeDescription', [
      element('name', {}, name),
      element('description', {}, ''),
      element('supertypeName', {}, supertype),
      ...(features.length === 0
        ? []
        : [
            wrapped(
              'features',
              features.map((feature) =>
                wrapped('featureDescription', [
                  element('name', {}, feature.name),
                  element('description', {}, ''),
                  element('rangeTypeName', {}, feature.range)
                ])
              )
            )
          ])
    ])
  )
  const xmlns = 'http://uima.apache.org/resourceSpecifier'
  const content = `\n${wrapped('types', descriptions)}\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('typeSystemDescription', { xmlns }, content)}\n`
}

function wrapped(name: string, children: readonly string[]): string {
  return element(name, {}, `\n${children.join('\n')}\n`)
}
