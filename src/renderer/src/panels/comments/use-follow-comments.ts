import { useEffect } from 'react'
import { fetchComments } from '../../state/comment-actions'
import { useDesk, useWorkbench } from '../../state/workbench'

/**
 * Fetches what colleagues said of the open article: when it is opened, when somebody's reading of it
 * comes into the project, and when the comments are looked at, as a colleague may have said more.
 */
export function useFollowComments(): void {
  const desk = useDesk()
  const article = useWorkbench(({ open }) => open?.article.id)
  const isLooking = useWorkbench(({ inspectorTab }) => inspectorTab === 'comments')
  const readers = useWorkbench(({ open, project }) =>
    project?.articles.find(({ id }) => id === open?.article.id)?.readers.join('\n')
  )
  useEffect(() => {
    if (article !== undefined && readers) void fetchComments(desk)
  }, [desk, article, readers])
  useEffect(() => {
    if (isLooking && readers) void fetchComments(desk)
  }, [desk, isLooking, readers])
}
