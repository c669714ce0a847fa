import { createRequire } from 'node:module'

type Term = string | Readonly<Record<string, string>>

const oa = 'http://www.w3.org/ns/oa#'
const name = (term: string): Term => ({ '@id': `${oa}${term}`, '@type': '@id' })

/**
 * The terms of the Web Annotation context that we use, from the table of the recommendation, so
 * that nothing has to be fetched.
 *
 * @see https://www.w3.org/TR/annotation-vocab/#json-ld-context
 */
const annotationContext: Readonly<Record<string, Term>> = {
  oa,
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  Person: 'foaf:Person',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  body: name('hasBody'),
  target: name('hasTarget'),
  source: name('hasSource'),
  selector: name('hasSelector'),
  creator: { '@id': 'dcterms:creator', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  describing: 'oa:describing',
  tagging: 'oa:tagging',
  commenting: 'oa:commenting',
  linking: 'oa:linking',
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  name: 'foaf:name',
  nickname: 'foaf:nick',
  label: 'rdfs:label',
  total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
  first: { '@id': 'as:first', '@type': '@id' },
  startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' }
}

export type Quad = {
  readonly subject: { readonly value: string }
  readonly predicate: { readonly value: string }
  readonly object: { readonly value: string }
}

type Processor = {
  toRDF(document: unknown, options: object): Promise<readonly Quad[]>
}

/** What a JSON-LD processor understands of a document; it fails on any term that it would drop. */
export async function statementsOf(document: unknown): Promise<readonly Quad[]> {
  const processor = createRequire(import.meta.url)('jsonld') as Processor
  return processor.toRDF(document, {
    safe: true,
    documentLoader: (documentUrl: string) => {
      if (documentUrl !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(documentUrl)
      return { documentUrl, contextUrl: null, document: { '@context': annotationContext } }
    }
  })
}
