import type { Answer, Ask, Asked, Call } from '#core/bridge/calls'

declare global {
  interface Window {
    readonly hashiya: { ask: (call: string, asked: unknown) => Promise<unknown> }
  }
}

/** The only way from the window to the main process. */
// The answer's shape is the contract of core/bridge/calls, kept by main's typed handlers.
export const ask: Ask = <C extends Call>(call: C, asked: Asked<C>) =>
  window.hashiya.ask(call, asked) as Promise<Answer<C>>
