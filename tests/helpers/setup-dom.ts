import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

/** A busy machine gets patience: what comes, comes later there, and is waited for no longer than needed. */
configure({ asyncUtilTimeout: 10_000 })

/** Takes down what a test drew, so that the next one finds an empty page. */
afterEach(cleanup)
