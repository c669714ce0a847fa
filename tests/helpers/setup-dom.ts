import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

/** Takes down what a test drew, so that the next one finds an empty page. */
afterEach(cleanup)
