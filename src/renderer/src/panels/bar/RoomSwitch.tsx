import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { goToRoom, type RoomName } from '../../state/rooms'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import styles from './RoomSwitch.module.css'

/** The doors between the rooms of the window. */
export function RoomSwitch({ rooms }: { readonly rooms: readonly RoomName[] }) {
  const desk = useDesk()
  const strings = useStrings()
  const room = useWorkbench(({ room }) => room)
  if (rooms.length < 2) return null
  return (
    <ToggleButtonGroup
      aria-label={strings.rooms.label}
      className={styles['rooms'] ?? ''}
      disallowEmptySelection
      selectedKeys={[room]}
      onSelectionChange={(keys) => {
        const chosen = rooms.find((name) => keys.has(name))
        if (chosen) goToRoom(desk, chosen)
      }}
    >
      {rooms.map((name) => (
        <ToggleButton key={name} id={name} className={styles['room'] ?? ''}>
          {strings.rooms[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
