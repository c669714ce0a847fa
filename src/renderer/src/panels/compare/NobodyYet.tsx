import { addColleagues } from '../../state/review-opening'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './ComparePage.module.css'

/** Says what to do while no colleague's reading is in the project. */
export function NobodyYet() {
  const desk = useDesk()
  const { compare } = useStrings()
  const isSample = useWorkbench(({ project }) => project?.id === 'sample-project')
  const { empty } = compare
  return (
    <main className={styles['empty']}>
      <h1>{empty.title}</h1>
      <p>{empty.lead}</p>
      <ol>
        {empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {isSample && (
        <>
          <Button look="primary" onPress={() => void addColleagues(desk)}>
            {empty.sample}
          </Button>
          <p className={styles['hint']}>{empty.sampleHint}</p>
        </>
      )}
    </main>
  )
}
