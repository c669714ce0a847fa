import { useState, type DragEvent, type ReactNode } from 'react'
import { receiveDrop } from '../state/receive-drop'
import { useDesk, useWorkbench } from '../state/workbench'
import { useStrings } from '../strings/use-strings'
import styles from './App.module.css'
import { filesDropped } from './dropped-files'

/** Takes files that are dropped anywhere on the workbench. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const desk = useDesk()
  const { library } = useStrings()
  const isClosed = useWorkbench(({ project, importing }) => importing || project?.readOnly === true)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    if (isClosed) return
    void filesDropped(event.dataTransfer).then((dropped) => receiveDrop(desk, dropped))
  }

  return (
    <div
      className={styles['zone']}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(!isClosed)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
      {over && <div className={styles['veil']}>{library.drop}</div>}
    </div>
  )
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
