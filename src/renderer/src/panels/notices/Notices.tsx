import { openBundles } from '../../state/bundle-actions'
import { isOffered, openRepair } from '../../state/version-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './Notices.module.css'

const shown = 4

/** What went wrong, in words, until it is dismissed. */
export function Notices() {
  const desk = useDesk()
  const { notices: strings, versions, copies } = useStrings()
  const language = useLanguage()
  const notices = useWorkbench(({ notices }) => notices)
  const project = useWorkbench(({ project }) => project)
  if (notices.length === 0) return null
  return (
    <section className={styles['notices']} role="alert" aria-label={strings.label}>
      <ul>
        {notices.slice(0, shown).map((problem, at) => (
          <li key={`${at}:${problem.code}:${problem.at ?? ''}`}>
            <Icon name="warning" />
            <span>{problemText(problem, language)}</span>
            {problem.code === 'project.conflict-copy' && (
              <Button size="small" onPress={() => openBundles(desk, 'copies')}>
                {copies.look}
              </Button>
            )}
            {isOffered(problem, project) && (
              <Button size="small" onPress={() => openRepair(desk, problem.at ?? '')}>
                {versions.repair.open}
              </Button>
            )}
          </li>
        ))}
        {notices.length > shown && <li>{strings.more(notices.length - shown)}</li>}
      </ul>
      <Button size="small" onPress={() => desk.store.patch({ notices: [] })}>
        {strings.dismiss}
      </Button>
    </section>
  )
}
