import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { DialogFrame } from '../../ui/DialogFrame'
import { ActorsEditor } from './ActorsEditor'

/** The project's register of actors, to be read and changed. */
export function ActorsDialog() {
  const desk = useDesk()
  const { actors } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'actors')
  const register = useWorkbench(({ register }) => register)
  const close = () => desk.store.patch({ dialog: null, actorsProblem: null })
  return (
    <DialogFrame title={actors.title} isOpen={isOpen} size="full" onClose={close}>
      {register ? (
        <ActorsEditor register={register} onClose={close} />
      ) : (
        <p role="alert">{actors.missing}</p>
      )}
    </DialogFrame>
  )
}
