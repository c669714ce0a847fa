import { lostByOthers, type Format, type Writer } from '../format'
import { readAnnotations } from './read'
import { context } from './vocabulary'
import { annotationsOf } from './write'

/**
 * A collection of W3C Web Annotations as JSON-LD: one annotation for each tag, selected by place in
 * code points and by its words; one for each link; and for each reading one that describes its text.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export const w3c: Format = {
  id: 'w3c',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  layout: 'file',
  offsetUnit: 'codepoint',
  loses: lostByOthers,
  textOptional: true,
  writer: ({ project, withText }) => collectionWriter(project, withText),
  read: readAnnotations
}

const name = 'annotations.jsonld'

function collectionWriter(
  project: { readonly id: string; readonly name: string },
  withText: boolean
): Writer {
  let total = 0
  const opening = (): string => {
    const head = {
      '@context': context,
      id: `urn:hashiya:project:${project.id}`,
      type: 'AnnotationCollection',
      label: project.name
    }
    const page = `{"id":"urn:hashiya:project:${project.id}:page","type":"AnnotationPage","startIndex":0,"items":[`
    return `${JSON.stringify(head).slice(0, -1)},\n"first":${page}`
  }
  return {
    write(exported) {
      const start = total === 0 ? opening() : ','
      const annotations = annotationsOf(exported, withText)
      total += annotations.length
      const content = annotations.map((one) => `\n${JSON.stringify(one)}`).join(',')
      return { pieces: [{ name, content: `${start}${content}` }], notes: [] }
    },
    end() {
      const start = total === 0 ? opening() : ''
      return { pieces: [{ name, content: `${start}\n]},\n"total":${total}}\n` }], notes: [] }
    }
  }
}
