import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { bad, good, type Outcome } from '#core/outcome'
import type { Draft } from './draft'
import type { PageDocument, PageElement, PageNode } from './page-nodes'
import { textOfPage } from './page-text'

/** The most elements of a page that are looked through for its article. */
const elementLimit = 200_000

/**
 * The article of a saved page, by Readability, with its headline on the first line, and what the page
 * says of itself. The parser builds a tree and no more: it runs no script and loads nothing. Where no
 * article is found the text of the whole page is taken, with a note.
 */
export function readPage(source: string, at: string): Outcome<Draft> {
  if (nesting(source) > depthLimit)
    return bad({ code: 'import.page-too-deep', at, facts: { limit: depthLimit } })
  // The parser needs an `html` to hang a fragment on.
  const page = /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`
  const document = parseHTML(page).document as unknown as PageDocument
  const whole = document.body ?? document.documentElement
  if (!whole) return bad({ code: 'import.empty', at })
  const printed = factsOf(document)
  const everything = textOfPage(whole)
  const article = mainPart(document)
  const facts = joined(printed, article)
  const body = article?.content ? textOfPage(article.content) : ''
  if (body.trim() !== '')
    return good({ text: withHeadline(body, facts.title), ...facts, row: null })
  return good({ text: everything, ...facts, row: null }, [{ code: 'import.whole-page', at }])
}

/** What the page says of itself, by its own head and by what Readability makes of that. */
function joined(printed: Facts, article: MainPart | null): Facts {
  return {
    title: oneLine(printed.title ?? article?.title ?? '') || null,
    date: dayOf(article?.publishedTime) ?? printed.date,
    outlet: oneLine(article?.siteName ?? printed.outlet ?? '') || null
  }
}

/** How deep a page may nest. Beyond, the parser's time grows with the square of the depth. */
const depthLimit = 1000

/** Elements that end without saying so, or hold nothing: they say nothing of the depth. */
const endless = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li td th tr dt dd option optgroup thead tbody tfoot colgroup html head body path'
  ).split(' ')
)

/** The deepest nesting of a page, counted without building it. */
function nesting(source: string): number {
  let depth = 0
  let deepest = 0
  for (const [, closes = '', name = '', end = ''] of source.matchAll(
    /<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi
  )) {
    if (end !== '' || endless.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (closes === '' ? 1 : -1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

type MainPart = {
  readonly title?: string | null | undefined
  readonly siteName?: string | null | undefined
  readonly publishedTime?: string | null | undefined
  readonly content?: PageNode | null | undefined
}

function mainPart(document: PageDocument): MainPart | null {
  // Readability asks for a browser's Document and uses what our parser has of it.
  const reader = new Readability<PageNode>(document as never, {
    maxElemsToParse: elementLimit,
    charThreshold: 140,
    serializer: (element) => element as unknown as PageNode
  })
  return reader.parse()
}

type Facts = {
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
}

/** What the page prints or says in its head. Read first: finding the article takes the page apart. */
function factsOf(document: PageDocument): Facts {
  const headlines = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent ?? '')
  const [headline] = headlines.map(oneLine).filter((words) => words !== '')
  const meta = (...names: readonly string[]) => {
    for (const element of document.querySelectorAll('meta')) {
      const name = element.getAttribute('property') ?? element.getAttribute('name') ?? ''
      if (names.includes(name.toLowerCase())) return element.getAttribute('content')
    }
    return null
  }
  const published = meta('article:published_time', 'date', 'dc.date', 'pubdate', 'publishdate')
  return {
    title: headlines.length === 1 && headline ? headline : meta('og:title', 'twitter:title'),
    date: dayOf(published) ?? statedDay(document) ?? printedDay(document),
    outlet: meta('og:site_name', 'application-name')
  }
}

function statedDay(document: PageDocument): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(script.textContent ?? '')
    const day = dayOf(found?.[1])
    if (day) return day
  }
  return null
}

function printedDay(document: PageDocument): string | null {
  const times: PageElement[] = [...document.querySelectorAll('time')]
  for (const time of times) {
    const day = dayOf(time.getAttribute('datetime'))
    if (day) return day
  }
  return null
}

/** The day of a date as the page writes it, whatever its time zone. */
function dayOf(written: string | null | undefined): string | null {
  return (
    /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(written ?? '')?.[1] ?? null
  )
}

/** The article found in a page seldom begins with the headline, which is what people tag first. */
function withHeadline(body: string, title: string | null): string {
  if (!title) return body
  const first = body.split('\n').slice(0, 3).map(oneLine)
  return first.includes(title) ? body : `${title}\n${body}`
}

function oneLine(words: string): string {
  return words.replaceAll(/[ \t\n\r\f]+/g, ' ').replaceAll(/^ | $/g, '')
}
