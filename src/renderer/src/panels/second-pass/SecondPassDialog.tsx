import { useEffect, useState } from 'react'
import type { Annotator } from '#core/file/project-file'
import { isolated } from '#core/text/isolated'
import { passesOver, startPass } from '../../state/pass-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import styles from './SecondPass.module.css'

/** Says what a second pass is, and begins one or goes on with one that was begun. */
export function SecondPassDialog() {
  const desk = useDesk()
  const { secondPass } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'second-pass')
  const article = useWorkbench(({ open }) => open?.article.id ?? null)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={secondPass.title} isOpen={isOpen && article !== null} onClose={close}>
      {article !== null && <Choosing article={article} onClose={close} />}
    </DialogFrame>
  )
}

type ChoosingProps = { readonly article: string; readonly onClose: () => void }

function Choosing({ article, onClose }: ChoosingProps) {
  const desk = useDesk()
  const { secondPass } = useStrings()
  const begun = useBegun(article)
  const last = begun?.at(-1)
  return (
    <>
      <p className={styles['words']}>{secondPass.lead}</p>
      <p className={styles['words']} data-soft>
        {secondPass.after}
      </p>
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{secondPass.cancel}</Button>
        <Button
          look={last ? 'plain' : 'primary'}
          isDisabled={begun === null}
          onPress={() => void startPass(desk, null)}
        >
          {last ? secondPass.another : secondPass.start}
        </Button>
        {last && (
          <Button look="primary" onPress={() => void startPass(desk, last.id)}>
            {secondPass.goOn(isolated(last.name))}
          </Button>
        )}
      </div>
    </>
  )
}

/** The passes over an article that were begun; null while main looks for them. */
function useBegun(article: string): readonly Annotator[] | null {
  const desk = useDesk()
  const [begun, setBegun] = useState<readonly Annotator[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void passesOver(desk, article).then((found) => isWanted && setBegun(found))
    return () => {
      isWanted = false
    }
  }, [desk, article])
  return begun
}
