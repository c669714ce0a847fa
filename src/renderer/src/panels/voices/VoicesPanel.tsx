import type { Span } from '#core/text/span'
import { formatNumber } from '#core/words/said'
import { fillOf, type VoiceHere } from '../../reader/voice-looks'
import { useVoices } from '../../reader/VoicesHere'
import { useDesk, type Desk } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { sourceName, sourceNote } from '../claims/claim-text'
import lens from '../lens/LensPanel.module.css'
import styles from './VoicesPanel.module.css'

/** The legend of reading by source: who speaks in the article, how often, and the way to the words. */
export function VoicesPanel() {
  const desk = useDesk()
  const { claims: strings } = useStrings()
  const here = useVoices()
  if (!here) return null
  return (
    <section className={lens['panel']} aria-label={strings.bySource.label}>
      <div className={lens['head']}>
        <h2 className={lens['title']}>{strings.bySource.label}</h2>
        {here.voices.length === 0 && <span className={lens['none']}>{strings.bySource.none}</span>}
        <span className={lens['space']} />
        <Button
          look="quiet"
          size="icon"
          aria-label={strings.bySource.close}
          onPress={() => desk.store.patch({ bySource: false })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {here.voices.length > 0 && (
        <ul className={lens['list']}>
          {here.voices.map((voice) => (
            <VoiceRow key={voice.source.key} voice={voice} />
          ))}
        </ul>
      )}
    </section>
  )
}

function VoiceRow({ voice }: { readonly voice: VoiceHere }) {
  const desk = useDesk()
  const { claims: strings } = useStrings()
  const language = useLanguage()
  const words = { strings, language }
  const name = sourceName(voice.source, words)
  const note = sourceNote(voice.source, words)
  const spans = voice.source.claims.map(({ span }) => span)
  return (
    <li className={styles['row']}>
      <Swatch voice={voice} />
      <button type="button" className={styles['names']} onClick={() => goTo(desk, spans, 1)}>
        <bdi>{name}</bdi>
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </button>
      <span className={lens['count']}>{formatNumber(spans.length, language)}</span>
      <Button
        look="quiet"
        size="icon"
        aria-label={strings.bySource.previous(name)}
        onPress={() => goTo(desk, spans, -1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={strings.bySource.next(name)}
        onPress={() => goTo(desk, spans, 1)}
      >
        <Icon name="chevron" />
      </Button>
    </li>
  )
}

/** As the words of the source are drawn, with its number; empty for words that stay plain. */
function Swatch({ voice: { look } }: { readonly voice: VoiceHere }) {
  const paint = look ? `var(--label-${look.colour})` : 'var(--ink-faint)'
  return (
    <svg className={styles['swatch']} width="26" height="20" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="25"
        height="19"
        rx="4"
        fill={look ? fillOf(look) : 'none'}
        stroke={paint}
      />
      {look && (
        <text x="13" y="14" textAnchor="middle" className={styles['number']}>
          {look.number}
        </text>
      )}
    </svg>
  )
}

/** Selects the next or the previous of these words, round and round. */
function goTo({ store }: Desk, spans: readonly Span[], step: 1 | -1): void {
  const here = store.get().selection?.start ?? -1
  const next =
    step === 1
      ? (spans.find(({ start }) => start > here) ?? spans[0])
      : (spans.findLast(({ start }) => start < here) ?? spans.at(-1))
  if (next) store.patch({ goTo: { span: next, withKeys: false } })
}
