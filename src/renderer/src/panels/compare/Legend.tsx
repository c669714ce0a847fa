import { LabelMark } from '../../labels/LabelMark'
import type { OpenReview } from '../../state/reviewing'
import { useStrings } from '../../strings/use-strings'
import styles from './CompareText.module.css'
import { readerLook, useReaderName } from './reader-names'

/** Whose line is whose. */
export function Legend({ open }: { readonly open: OpenReview }) {
  const { compare } = useStrings()
  const nameOf = useReaderName()
  return (
    <ul className={styles['legend']} aria-label={compare.legend}>
      {open.cases.annotators.map((annotator, at) => (
        <li key={annotator}>
          <LabelMark look={readerLook(at)} />
          <bdi>{nameOf(annotator)}</bdi>
        </li>
      ))}
    </ul>
  )
}
