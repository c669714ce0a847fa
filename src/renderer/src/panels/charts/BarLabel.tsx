import { useLanguage } from '../../strings/use-strings'
import { frame, mirrored } from './layout'

/** How many letters of a name have room before the axis. */
const room = 24

type BarLabelProps = { readonly name: string; readonly width: number; readonly y: number }

/** The name of a bar, before the axis; a long one is cut, and whole in the table and its tip. */
export function BarLabel({ name, width, y }: BarLabelProps) {
  const rightToLeft = useLanguage() === 'ar'
  const { x } = mirrored(width, rightToLeft)
  const letters = [...name]
  return (
    <text x={x(frame.start - 10)} y={y} textAnchor="end" aria-hidden>
      {letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : name}
    </text>
  )
}
