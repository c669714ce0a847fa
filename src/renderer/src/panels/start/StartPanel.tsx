import { forgetRecent, openProject } from '../../state/project-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatDate } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon, type IconName } from '../../ui/Icon'
import styles from './StartPanel.module.css'

/** What stands in the window while no project is open. */
export function StartPanel() {
  const desk = useDesk()
  const strings = useStrings()
  const { start } = strings
  const recent = useWorkbench(({ recent }) => recent)
  return (
    <main className={styles['start']}>
      <div className={styles['column']}>
        <header>
          <p className={styles['name']}>حاشية</p>
          <p className={styles['latin']}>Hashiya</p>
          <h1 className={styles['title']}>{start.title}</h1>
          <p className={styles['lead']}>{start.lead}</p>
        </header>
        <div className={styles['ways']}>
          <Way
            icon="book"
            name={start.sample}
            hint={start.sampleHint}
            primary={recent.length === 0}
            onPress={() => void openProject(desk, 'project.sample', {})}
          />
          <Way
            icon="plus"
            name={start.create}
            hint={start.createHint}
            onPress={() => desk.store.patch({ dialog: 'create' })}
          />
          <Way
            icon="folder"
            name={start.open}
            hint={start.openHint}
            onPress={() => void openProject(desk, 'project.choose', {})}
          />
        </div>
        {recent.length > 0 && <RecentProjects />}
      </div>
    </main>
  )
}

type WayProps = {
  readonly icon: IconName
  readonly name: string
  readonly hint: string
  readonly primary?: boolean
  readonly onPress: () => void
}

function Way({ icon, name, hint, primary = false, onPress }: WayProps) {
  return (
    <button
      type="button"
      className={styles['way']}
      data-primary={primary || undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span className={styles['wayName']}>{name}</span>
      <span className={styles['wayHint']}>{hint}</span>
    </button>
  )
}

function RecentProjects() {
  const desk = useDesk()
  const { start } = useStrings()
  const language = useLanguage()
  const recent = useWorkbench(({ recent }) => recent)
  return (
    <section aria-labelledby="recent-projects">
      <h2 id="recent-projects" className={styles['heading']}>
        {start.recent}
      </h2>
      <ul className={styles['recent']}>
        {recent.map(({ handle, name, folder, openedAt }) => (
          <li key={handle}>
            <button
              type="button"
              className={styles['project']}
              onClick={() => void openProject(desk, 'project.recent', { handle })}
            >
              <bdi className={styles['projectName']}>{name}</bdi>
              <span className={styles['projectHint']}>
                <bdi>{folder}</bdi> · {formatDate(openedAt, language)}
              </span>
            </button>
            <Button
              look="quiet"
              size="icon"
              aria-label={start.forget(name)}
              onPress={() => void forgetRecent(desk, handle)}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
