import { useLayoutEffect, useRef } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { linksOf, tagById, type Link, type Tag } from '#core/annotation/reading'
import { allowedTargets, isFull, relationById, relationsFrom } from '#core/scheme/rules'
import type { Relation, Scheme } from '#core/scheme/scheme'
import type { OpenArticle } from '../../state/open-article'
import { edit } from '../../state/reading-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { AttributeOfLink } from './AttributeOfLink'
import styles from './LinksPanel.module.css'

type LinksPanelProps = { readonly tag: Tag; readonly open: OpenArticle; readonly scheme: Scheme }

/** The links that start at a tag, those that end at it, and the way to make another. */
export function LinksPanel({ tag, open, scheme }: LinksPanelProps) {
  const { inspector } = useStrings()
  const links = linksOf(open.reading, tag.id)
  const outgoing = links.filter(({ from }) => from === tag.id)
  const incoming = links.filter(({ to }) => to === tag.id)
  const relations = relationsFrom(scheme, tag.label)
  if (relations.length === 0 && links.length === 0) return null
  return (
    <section className={styles['links']} aria-labelledby="links-heading">
      <h3 id="links-heading" className={styles['heading']}>
        {inspector.links}
      </h3>
      {outgoing.length > 0 && (
        <ul className={styles['list']}>
          {outgoing.map((link) => (
            <LinkRow key={link.id} {...{ link, open, scheme }} end={link.to} />
          ))}
        </ul>
      )}
      {relations.length > 0 && open.locked === null && (
        <LinkMenu tag={tag} open={open} relations={relations} />
      )}
      {incoming.length > 0 && (
        <>
          <h4 className={styles['heading']}>{inspector.incoming}</h4>
          <ul className={styles['list']}>
            {incoming.map((link) => (
              <LinkRow key={link.id} {...{ link, open, scheme }} end={link.from} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type LinkRowProps = {
  readonly link: Link
  readonly open: OpenArticle
  readonly scheme: Scheme
  readonly end: string
}

function LinkRow({ link, open, scheme, end }: LinkRowProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const language = useLanguage()
  const tag = tagById(open.reading, end)
  const relation = relationById(scheme, link.relation)
  if (!tag) return null
  const quote = open.article.text.slice(tag.span.start, tag.span.end)
  const name = relation ? wordOf(relation, language) : link.relation
  return (
    <li className={styles['row']} data-tag={tag.id}>
      <span className={styles['relation']}>{name}</span>
      <button
        type="button"
        className={styles['end']}
        dir="rtl"
        lang="ar"
        aria-label={inspector.goTo(quote)}
        onClick={() => desk.store.patch({ selected: tag.id })}
      >
        {quote}
      </button>
      <Button
        look="quiet"
        size="icon"
        aria-label={inspector.removeLink(name, quote)}
        isDisabled={open.locked !== null}
        onPress={() => edit(desk, { type: 'unlink', link })}
      >
        <Icon name="close" />
      </Button>
      {end === link.to &&
        relation?.attrs?.map((attribute) => (
          <AttributeOfLink key={attribute.id} link={link} attribute={attribute} />
        ))}
    </li>
  )
}

type LinkMenuProps = {
  readonly tag: Tag
  readonly open: OpenArticle
  readonly relations: readonly Relation[]
}

/** Offers the relations that may start here; choosing one makes the page wait for its end. */
function LinkMenu({ tag, open, relations }: LinkMenuProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const language = useLanguage()
  const isOpen = useWorkbench(({ linkMenu }) => linkMenu === tag.id)
  const button = useRef<HTMLButtonElement>(null)
  // Opened by a key, the menu must not hang from a button that is scrolled out of sight.
  useLayoutEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const closed = new Map(
    relations.flatMap((relation) => {
      if (isFull(open.reading, relation, tag)) return [[relation.id, inspector.full]]
      const free = allowedTargets(open.reading, relation, tag).length > 0
      return free ? [] : [[relation.id, inspector.noTargets]]
    })
  )

  function begin(relation: string): void {
    desk.store.patch({ linking: { from: tag.id, relation, candidate: null } })
    // The page takes the keys again once the menu has given the focus back.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main article')?.focus())
  }

  return (
    <MenuTrigger
      isOpen={isOpen}
      onOpenChange={(opens) => desk.store.patch({ linkMenu: opens ? tag.id : null })}
    >
      <Button ref={button} size="small">
        <Icon name="link" />
        {inspector.addLink}
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={inspector.addLink}
          disabledKeys={closed.keys()}
          onAction={(key) => begin(String(key))}
        >
          {relations.map((relation) => (
            <MenuItem
              key={relation.id}
              id={relation.id}
              textValue={wordOf(relation, language)}
              className={styles['item'] ?? ''}
            >
              {wordOf(relation, language)}
              <span className={styles['hint']}>
                {closed.get(relation.id) ?? (language === 'ar' ? relation.def_ar : relation.def_en)}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
