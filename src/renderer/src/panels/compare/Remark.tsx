import { useId } from 'react'
import { reasonCodes } from '#core/annotation/settlement'
import type { Standing } from '#core/review/standing'
import { remark } from '../../state/review-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { CommitField } from '../../ui/CommitField'
import field from '../../ui/Field.module.css'
import styles from './DisputeCard.module.css'

type RemarkProps = { readonly standing: Standing; readonly locked: boolean }

/** Why it is settled so: of the decision that stands, or of the one that comes next. */
export function Remark({ standing, locked }: RemarkProps) {
  const desk = useDesk()
  const { compare } = useStrings()
  const id = useId()
  const next = useWorkbench(({ reviewing }) => reviewing)
  const { reason, words } = standing.is === 'settled' ? standing.settlement : next
  return (
    <div className={styles['remark']}>
      <div className={field['field']}>
        <label className={field['label']} htmlFor="compare-reason" id={id}>
          {compare.reason}
        </label>
        <select
          id="compare-reason"
          className={field['input']}
          disabled={locked}
          value={reason ?? ''}
          onChange={({ target }) =>
            remark(desk, { reason: reasonCodes.find((code) => code === target.value) ?? null })
          }
          onKeyDown={({ code, currentTarget }) => code === 'Escape' && currentTarget.blur()}
        >
          <option value="">{compare.noReason}</option>
          {reasonCodes.map((code) => (
            <option key={code} value={code}>
              {compare.reasons[code]}
            </option>
          ))}
        </select>
      </div>
      <CommitField
        label={compare.words}
        value={words}
        maxLength={2000}
        isDisabled={locked}
        onCommit={(text) => remark(desk, { words: text })}
      />
    </div>
  )
}
