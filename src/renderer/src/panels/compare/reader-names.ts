import { lineStyles } from '#core/scheme/label-line'
import type { LabelLook } from '../../labels/label-look'
import { useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'

/** Readers in the order in which they are compared, whatever order they were chosen in. */
export function useReaders(): readonly string[] {
  const chosen = useWorkbench(({ reviewing }) => reviewing.annotators)
  const open = useWorkbench(({ reviewing }) => reviewing.open?.cases.annotators)
  return open ?? chosen.toSorted()
}

export type NameOf = (annotator: string) => string

/** What a reader is called: by name, or by number alone while names are hidden. */
export function useReaderName(): NameOf {
  const { compare } = useStrings()
  const readers = useReaders()
  const blind = useWorkbench(({ reviewing }) => reviewing.blind)
  const known = useWorkbench(({ project }) => project?.annotators)
  return (annotator) => {
    const at = readers.indexOf(annotator)
    if (blind && at !== -1) return compare.reader(at + 1)
    return known?.find(({ id }) => id === annotator)?.name ?? annotator
  }
}

/** A reader's colour and line style, by their place; eight can be told apart. */
export function readerLook(at: number): LabelLook {
  const again = at >= lineStyles.length ? 2 : 0
  return {
    colour: `var(--label-${at % lineStyles.length})`,
    line: lineStyles[(at + again) % lineStyles.length] ?? 'solid'
  }
}
