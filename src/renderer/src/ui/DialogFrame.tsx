import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './DialogFrame.module.css'

type DialogFrameProps = {
  readonly title: string
  readonly isOpen: boolean
  /** `wide` for tables and lists, `full` for a place to work in. */
  readonly size?: 'normal' | 'wide' | 'full'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the window: Escape and a click beside it close it, the focus stays within. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, isOpen, size = 'normal', onClose, children } = props
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles['modal'] ?? ''} data-size={size}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
