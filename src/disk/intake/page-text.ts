import { isElement, isText, type PageElement, type PageNode } from './page-nodes'

/** What is no text for a reader. */
const silent = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT EMBED APPLET SVG MATH CANVAS AUDIO VIDEO ' +
    'SELECT BUTTON INPUT TEXTAREA DIALOG LINK META'
  ).split(' ')
)
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION ' +
    'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SECTION ' +
    'SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' ')
)

/**
 * The words of a part of a page as a browser shows them: a block is a line of its own, a line break a
 * line end, cells of a row stand apart by tabs. White space of the source is collapsed where a browser
 * collapses it (ASCII alone: no-break spaces and joiners stay), and nothing else is changed.
 */
export function textOfPage(root: PageNode): string {
  const words = new PageWords()
  // By hand and not by recursion: pages nest as deep as they like.
  for (let node: PageNode | null = root; node;) {
    const enters: boolean = words.open(node)
    if (enters && node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      words.close(node)
      node = node.parentNode
    }
    if (!node || node === root) break
    words.close(node)
    node = node.nextSibling
  }
  return words.text
}

class PageWords {
  #lines: string[] = []
  #line = ''
  /** How many elements around here keep their white space. */
  #kept = 0
  /** A space that is shown only if something follows it on the line. */
  #space = false

  /** Takes what stands at a node; whether its children are to be read as well. */
  open(node: PageNode): boolean {
    if (isText(node)) {
      this.#write(node.nodeValue ?? '')
      return false
    }
    if (!isElement(node)) return node.nodeType === 9 || node.nodeType === 11
    return !isSilent(node) && this.#enter(node.nodeName.toUpperCase())
  }

  #enter(name: string): true {
    if (name === 'BR') this.#end()
    if (blocks.has(name)) this.#endOpenLine()
    if ((name === 'TD' || name === 'TH') && this.#line !== '') this.#tab()
    if (name === 'PRE') this.#kept += 1
    return true
  }

  /** Leaves a node that was opened. */
  close(node: PageNode): void {
    if (!isElement(node) || isSilent(node)) return
    const name = node.nodeName.toUpperCase()
    if (name === 'PRE') this.#kept -= 1
    if (blocks.has(name)) this.#endOpenLine()
  }

  get text(): string {
    this.#endOpenLine()
    return this.#lines.join('\n')
  }

  #write(words: string): void {
    if (this.#kept > 0) return this.#writeAsIs(words)
    const shown = words.replaceAll(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '')
    if (shown === '' ? words !== '' : !words.startsWith(shown)) this.#space = true
    if (shown === '') return
    if (this.#space && this.#line !== '' && !this.#line.endsWith('\t')) this.#line += ' '
    this.#line += shown.replaceAll(/[ \t\n\r\f]+/g, ' ')
    this.#space = !words.endsWith(shown)
  }

  #writeAsIs(words: string): void {
    const [first = '', ...rest] = words.split(/\r\n|\r|\n/)
    this.#line += first
    for (const line of rest) {
      this.#end()
      this.#line = line
    }
  }

  #tab(): void {
    this.#space = false
    this.#line += '\t'
  }

  #end(): void {
    this.#lines.push(this.#line)
    this.#line = ''
    this.#space = false
  }

  #endOpenLine(): void {
    if (this.#line.trim() !== '') this.#end()
    else if (this.#kept === 0) this.#line = ''
  }
}

/** Whether a browser shows nothing of an element, or nothing that is text of the page. */
function isSilent(element: PageElement): boolean {
  return (
    silent.has(element.nodeName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}
