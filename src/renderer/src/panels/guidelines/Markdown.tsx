import { lexer, type Token, type Tokens } from 'marked'
import { useMemo, type ReactNode } from 'react'
import { lineDirection } from '#core/text/direction'
import styles from './Markdown.module.css'

/**
 * Markdown as elements of the page: nothing of the text becomes HTML, a link is shown and not followed,
 * a picture is its description. Each paragraph takes its own direction.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tokens = useMemo(() => lexer(text), [text])
  return <div className={styles['text']}>{blocks(tokens)}</div>
}

function blocks(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Block key={at} token={token} />)
}

/** The kinds of tokens are those of `marked`; what is not known is shown as it is written. */
function Block({ token }: { readonly token: Token }): ReactNode {
  switch (token.type) {
    case 'space':
      return null
    case 'heading':
      return (token as Tokens.Heading).depth <= 1 ? (
        <h3 dir={lineDirection(token.raw)}>{inline(token)}</h3>
      ) : (
        <h4 dir={lineDirection(token.raw)}>{inline(token)}</h4>
      )
    case 'paragraph':
      return <p dir={lineDirection(token.raw)}>{inline(token)}</p>
    case 'text':
      return inline(token)
    case 'list':
      return <List list={token as Tokens.List} />
    case 'blockquote':
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>
    case 'code':
      return (
        <pre dir="auto">
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      )
    case 'table':
      return <Table table={token as Tokens.Table} />
    case 'hr':
      return <hr />
    default:
      return <p dir="auto">{token.raw}</p>
  }
}

function List({ list }: { readonly list: Tokens.List }): ReactNode {
  // A list has one direction, so that all its bullets stand where its words begin.
  const items = list.items.map((item, at) => <li key={at}>{blocks(item.tokens)}</li>)
  const dir = lineDirection(list.raw)
  if (!list.ordered) return <ul dir={dir}>{items}</ul>
  return (
    <ol dir={dir} start={Number(list.start) || 1}>
      {items}
    </ol>
  )
}

function Table({ table }: { readonly table: Tokens.Table }): ReactNode {
  return (
    <table>
      <tbody>
        {[table.header, ...table.rows].map((row, at) => (
          <tr key={at}>{row.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  )
}

function cell({ tokens }: Tokens.TableCell, at: number): ReactNode {
  return (
    <td key={at} dir="auto">
      {spans(tokens)}
    </td>
  )
}

function inline(token: Token): ReactNode {
  return 'tokens' in token && token.tokens ? spans(token.tokens) : written(token)
}

function spans(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Span key={at} token={token} />)
}

function Span({ token }: { readonly token: Token }): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token)}</strong>
    case 'em':
      return <em>{inline(token)}</em>
    case 'del':
      return <del>{inline(token)}</del>
    case 'codespan':
      return <code>{written(token)}</code>
    case 'br':
      return <br />
    case 'link':
      return <u title={(token as Tokens.Link).href}>{inline(token)}</u>
    default:
      return inline(token)
  }
}

/** The words of a token that holds no others; `marked` escapes nothing in what it reads. */
function written(token: Token): string {
  return token.type !== 'html' && 'text' in token && typeof token.text === 'string'
    ? token.text
    : token.raw
}
