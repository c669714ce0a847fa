import type { FileLook } from '#core/bridge/intake-calls'
import { formatDate } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { decidedOf, type Intake } from '../../state/intake'
import { chooseFor, leaveOut } from '../../state/import-actions'
import { useDesk } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ColumnChoices } from './ColumnChoices'
import { EncodingChoice } from './EncodingChoice'
import styles from './IntakeDialog.module.css'

type FileRowProps = { readonly intake: Intake; readonly look: FileLook }

/** One file: what it is, what was recognised in it, and what is to be decided. */
export function FileRow({ intake, look }: FileRowProps) {
  const desk = useDesk()
  const { intake: strings } = useStrings()
  const language = useLanguage()
  const { leave, choices } = decidedOf(intake, look.file)
  const { file, name, problem, notes } = look
  return (
    <li className={styles['file']} data-left={leave || problem !== null || undefined}>
      <label className={styles['head']}>
        <input
          type="checkbox"
          checked={!leave && problem === null}
          disabled={problem !== null}
          aria-label={strings.take(isolated(name))}
          onChange={(event) => leaveOut(desk, file, !event.target.checked)}
        />
        <bdi className={styles['name']}>{name}</bdi>
        <Facts look={look} isChosen={choices.encoding !== undefined} />
      </label>
      {problem && <p className={styles['problem']}>{problemText(problem, language)}</p>}
      {!leave && (
        <>
          <EncodingChoice
            look={look}
            chosen={choices.encoding}
            onChoose={(encoding) => void chooseFor(desk, file, { encoding })}
          />
          {look.columns && (
            <ColumnChoices
              columns={look.columns}
              onChoose={(choice) => void chooseFor(desk, file, choice)}
            />
          )}
          {look.opening !== '' && <Opening look={look} />}
          {notes.map((note, at) => (
            <p key={`${at}:${note.code}`} className={styles['note']}>
              {problemText(note, language)}
            </p>
          ))}
        </>
      )}
    </li>
  )
}

/** Kind, number of articles, encoding. */
function Facts({ look, isChosen }: { readonly look: FileLook; readonly isChosen: boolean }) {
  const { kind, articles, encoding, candidates } = look
  const { intake: strings } = useStrings()
  return (
    <span className={styles['facts']}>
      {kind && <span>{strings.kinds[kind]}</span>}
      {articles !== 1 && kind && <span>{strings.articles(articles)}</span>}
      {encoding && (isChosen || candidates.length === 0) && <bdi dir="ltr">{encoding}</bdi>}
    </span>
  )
}

/** What the library will say of the file's first article, and the first lines of it. */
function Opening({ look: { title, date, outlet, opening } }: { readonly look: FileLook }) {
  const { intake: strings } = useStrings()
  const language = useLanguage()
  return (
    <div className={styles['opening']}>
      <p className={styles['recognised']}>
        {title && <bdi className={styles['title']}>{title}</bdi>}
        {date && <span>{formatDate(date, language)}</span>}
        {outlet && <bdi>{outlet}</bdi>}
      </p>
      <blockquote className={styles['text']} dir="auto" lang="ar" aria-label={strings.opening}>
        {opening}
      </blockquote>
    </div>
  )
}
