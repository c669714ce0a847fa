import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { readingFonts, themes, type Settings } from '#core/bridge/settings'
import { changeSettings } from '../../state/project-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon, type IconName } from '../../ui/Icon'
import { ManyOf } from '../../ui/ManyOf'
import styles from './AppearanceMenu.module.css'

/** Paper, font, size and spacing of the page. */
export function AppearanceMenu() {
  const desk = useDesk()
  const { appearance, bar, suggest } = useStrings()
  const settings = useWorkbench(({ settings }) => settings)
  const change = (to: Partial<Settings>) => void changeSettings(desk, to)

  return (
    <DialogTrigger>
      <Button look="quiet" size="icon" aria-label={bar.appearance}>
        <Icon name="type" />
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['dialog'] ?? ''} aria-label={bar.appearance}>
          <OneOf
            label={appearance.theme}
            value={settings.theme}
            options={themes.map((id) => ({ id, name: appearance.themes[id] }))}
            onChoose={(theme) => change({ theme })}
          />
          <OneOf
            label={appearance.font}
            value={settings.readingFont}
            options={readingFonts.map((id) => ({ id, name: appearance.fonts[id] }))}
            onChoose={(readingFont) => change({ readingFont })}
          />
          <Stepper
            label={appearance.size}
            less={appearance.smaller}
            more={appearance.larger}
            value={settings.textSize}
            step={1}
            range={[14, 40]}
            onChange={(textSize) => change({ textSize })}
          />
          <Stepper
            label={appearance.spacing}
            less={appearance.tighter}
            more={appearance.looser}
            value={settings.lineSpacing}
            step={0.2}
            range={[1.8, 3.2]}
            onChange={(lineSpacing) => change({ lineSpacing })}
          />
          <ShownOrHidden
            label={appearance.notes}
            isShown={settings.marginNotes}
            onChange={(marginNotes) => change({ marginNotes })}
          />
          <ShownOrHidden
            label={suggest.ghosts}
            isShown={settings.ghosts}
            onChange={(ghosts) => change({ ghosts })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

type OneOfProps<Id extends string> = {
  readonly label: string
  readonly value: Id
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly onChoose: (id: Id) => void
}

function OneOf<Id extends string>({ label, value, options, onChoose }: OneOfProps<Id>) {
  return (
    <ManyOf
      single
      label={label}
      value={[value]}
      options={options}
      onChange={([chosen]) => {
        const option = options.find(({ id }) => id === chosen)
        if (option) onChoose(option.id)
      }}
    />
  )
}

type ShownOrHiddenProps = {
  readonly label: string
  readonly isShown: boolean
  readonly onChange: (isShown: boolean) => void
}

function ShownOrHidden({ label, isShown, onChange }: ShownOrHiddenProps) {
  const { appearance } = useStrings()
  return (
    <OneOf
      label={label}
      value={isShown ? 'on' : 'off'}
      options={[
        { id: 'on', name: appearance.shown },
        { id: 'off', name: appearance.hidden }
      ]}
      onChoose={(chosen) => onChange(chosen === 'on')}
    />
  )
}

type StepperProps = {
  readonly label: string
  readonly less: string
  readonly more: string
  readonly value: number
  readonly step: number
  readonly range: readonly [least: number, most: number]
  readonly onChange: (value: number) => void
}

function Stepper({ label, less, more, value, step, range: [least, most], onChange }: StepperProps) {
  const language = useLanguage()
  const stepped = (by: number) => Math.round((value + by) * 10) / 10
  const button = (name: string, icon: IconName, to: number) => (
    <Button
      size="icon"
      aria-label={`${label}: ${name}`}
      isDisabled={to < least || to > most}
      onPress={() => onChange(to)}
    >
      <Icon name={icon} />
    </Button>
  )
  return (
    <div className={styles['stepper']}>
      <span>{label}</span>
      {button(less, 'minus', stepped(-step))}
      <output>{formatNumber(value, language)}</output>
      {button(more, 'plus', stepped(step))}
    </div>
  )
}
