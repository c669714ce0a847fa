/** The bounds a project gives to words that name an order of magnitude; null is open. */
export type VagueBounds = readonly [number | null, number | null]

export type VagueWord =
  | 'tens'
  | 'hundreds'
  | 'thousands'
  | 'ten_thousands'
  | 'hundred_thousands'
  | 'millions'
  | 'few'
  | 'few_teens'
  | 'few_tens'
  | 'few_hundreds'
  | 'few_thousands'
  | 'plural'

/** How a project reads vague words. The id is stored with every value it gave. */
export type VaguePolicy = {
  readonly id: string
  readonly bounds: Readonly<Record<VagueWord, VagueBounds>>
}

/** From the number the word names to one below the next order; «قتلى» alone is two or more. */
export const orderOfMagnitude: VaguePolicy = {
  id: 'order_of_magnitude',
  bounds: {
    tens: [10, 99],
    hundreds: [100, 999],
    thousands: [1000, 9999],
    ten_thousands: [10_000, 99_999],
    hundred_thousands: [100_000, 999_999],
    millions: [1_000_000, null],
    few: [3, 9],
    few_teens: [13, 19],
    few_tens: [30, 99],
    few_hundreds: [300, 999],
    few_thousands: [3000, 9999],
    plural: [2, null]
  }
}

/** ACLED's codes as lower bounds, open above. */
export const acledLower: VaguePolicy = {
  id: 'acled_lower',
  bounds: {
    ...orderOfMagnitude.bounds,
    tens: [10, null],
    hundreds: [100, null],
    thousands: [1000, null],
    ten_thousands: [10_000, null],
    hundred_thousands: [100_000, null]
  }
}

/** «عشرات» as the coders of Airwars were seen to read it. */
export const airwarsObserved: VaguePolicy = {
  id: 'airwars_observed',
  bounds: { ...orderOfMagnitude.bounds, tens: [12, 24] }
}

/** The policies that ship, by the ids of the scheme's presets. */
export const vaguePolicies: readonly VaguePolicy[] = [orderOfMagnitude, acledLower, airwarsObserved]
