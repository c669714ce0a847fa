import type { Outcome } from '#core/outcome'
import type { ChosenFile } from '../decode'
import type { Choices, Converted } from './draft'

/** What the thread is asked: one file at a time. */
export type Request = { readonly file: ChosenFile; readonly choices: Choices }
/** And what it answers. */
export type Reply = Outcome<Converted>
