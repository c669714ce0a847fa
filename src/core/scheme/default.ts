import scheme from './default-scheme.json'
import { schemeSchema, type Scheme } from './scheme'

/** The scheme that a new project starts with: conflict reporting, version 1.0. */
export const defaultScheme: Scheme = schemeSchema.parse(scheme)
