import { useCallback } from 'react'
import { useWorkbench } from '../../state/workbench'

/** The names of annotators by their ids; one that is not known is called by the id. */
export function useNames(): (id: string) => string {
  const annotators = useWorkbench(({ project }) => project?.annotators)
  return useCallback(
    (id) => annotators?.find((annotator) => annotator.id === id)?.name ?? id,
    [annotators]
  )
}
