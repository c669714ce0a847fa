import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Actors.module.css'

type PanelProps = {
  readonly title: string
  readonly confirm: string
  readonly able: boolean
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A question in the place of the actor's fields. Escape answers it with no. */
export function Panel(props: PanelProps) {
  const { title, confirm, able, danger = false, onConfirm, onCancel, children } = props
  const { actors } = useStrings()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const field = panel.current?.querySelector<HTMLElement>('input, select, [role="listbox"]')
    if (!panel.current?.contains(document.activeElement)) (field ?? panel.current)?.focus()
  }, [])
  useEscape(panel, onCancel)
  return (
    <section ref={panel} aria-label={title} tabIndex={-1} className={styles['panel']}>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
      <div className={styles['buttons']}>
        <Button onPress={onCancel}>{actors.cancel}</Button>
        <Button look={danger ? 'danger' : 'primary'} isDisabled={!able} onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </section>
  )
}

/** Escape is for the panel alone: the dialog around it stays open. */
function useEscape(panel: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const { current } = panel
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'Escape') return
      event.stopPropagation()
      onEscape()
    }
    current?.addEventListener('keydown', press)
    return () => current?.removeEventListener('keydown', press)
  }, [panel, onEscape])
}
