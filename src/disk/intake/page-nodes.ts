/** What is read of a page's tree: the few members of the DOM, of a parser that runs and loads nothing. */
export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export type PageElement = PageNode & {
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  remove(): void
  querySelectorAll(selector: string): Iterable<PageElement>
}

export type PageDocument = {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** A text node; CDATA of a foreign element counts as one. */
export function isText({ nodeType }: PageNode): boolean {
  return nodeType === 3 || nodeType === 4
}
