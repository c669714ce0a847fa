import type { VaguePolicy } from '#core/quantity/vague'
import { vagueWords, vagueWordText } from '#core/suggest/vague-policy'
import { boundsText } from '../../strings/bounds-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Policy.module.css'

type WordRangesProps = {
  readonly policy: VaguePolicy
  /** The policy in use, where this one is another. */
  readonly before: VaguePolicy | null
}

/** Every word with its range; where it differs from the policy in use, with that, too. */
export function WordRanges({ policy, before }: WordRangesProps) {
  const { policy: words } = useStrings()
  const language = useLanguage()
  const range = ({ bounds }: VaguePolicy, word: (typeof vagueWords)[number]) => {
    const [min, max] = bounds[word]
    return boundsText({ min, max }, language)
  }
  return (
    <table className={styles['words']}>
      <caption className="visually-hidden">{words.words}</caption>
      <thead>
        <tr>
          <th scope="col">{words.word}</th>
          <th scope="col">{words.range}</th>
        </tr>
      </thead>
      <tbody>
        {vagueWords.map((word) => {
          const [now, was] = [range(policy, word), before && range(before, word)]
          const isOther = was !== null && was !== now
          return (
            <tr key={word} data-other={isOther}>
              <th scope="row">
                <bdi lang="ar">{vagueWordText(word) ?? words.plural}</bdi>
              </th>
              <td>
                {isOther && (
                  <>
                    <del>{was}</del>{' '}
                  </>
                )}
                {now}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
