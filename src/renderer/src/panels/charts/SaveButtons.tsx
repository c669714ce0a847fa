import type { RefObject } from 'react'
import { saveChart } from '../../state/save-chart'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { pictureFile, svgOf } from './chart-file'
import styles from './Charts.module.css'

type SaveButtonsProps = {
  /** Where the drawing is. */
  readonly place: RefObject<HTMLDivElement | null>
  readonly isDisabled: boolean
  readonly onTold: (words: string) => void
}

/** The ways of a chart out of the window. */
export function SaveButtons({ place, isDisabled, onTold }: SaveButtonsProps) {
  const desk = useDesk()
  const { charts } = useStrings()

  async function save(kind: 'svg' | 'png'): Promise<void> {
    const drawing = place.current?.querySelector<SVGSVGElement>('svg[role="group"]')
    if (!drawing) return
    const name = drawing.getAttribute('aria-label') ?? charts.name
    try {
      const told = await saveChart(desk, {
        name,
        kind,
        bytes: await pictureFile(kind, svgOf(drawing))
      })
      if (told) onTold(told)
    } catch {
      // A picture that the browser cannot draw is no reason to lose the page.
      onTold(charts.failed)
    }
  }

  return (
    <div className={styles['save']}>
      <Button look="quiet" isDisabled={isDisabled} onPress={() => void save('svg')}>
        <Icon name="export" />
        {charts.svg}
      </Button>
      <Button look="quiet" isDisabled={isDisabled} onPress={() => void save('png')}>
        <Icon name="export" />
        {charts.png}
      </Button>
    </div>
  )
}
