import type { LedgerRow, Party } from '#core/ledger/rows'

/** An actor of the register by its id. */
export function partyOf(entity: string, type: string | null = null): Party {
  return {
    quote: entity,
    entity,
    names: { ar: `${entity} بالعربية`, en: entity.toUpperCase() },
    type
  }
}

/** A figure of the ledger of which only some things matter; it is killed persons of this event. */
export function rowOf(row: Partial<LedgerRow> & { readonly key: string }): LedgerRow {
  return {
    article: 'article-1',
    title: 'عنوان',
    date: null,
    outlet: null,
    annotator: 'layla',
    tag: row.key,
    span: { start: 0, end: 4 },
    quote: row.key,
    min: null,
    max: null,
    best: null,
    qualifier: 'range',
    harm: ['killed'],
    status: null,
    groups: [],
    unit: 'person',
    scope: 'event',
    means: null,
    victims: [],
    perpetrators: [],
    sources: [],
    attribution: null,
    epistemic: null,
    claim: null,
    places: [],
    times: [],
    figure: row.key,
    subsetOf: null,
    ...row
  }
}
