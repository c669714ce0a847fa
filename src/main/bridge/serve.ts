import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { asks, type Answer, type Asked, type Call } from '#core/bridge/calls'
import { bad, type Outcome } from '#core/outcome'

/** One handler for every call. */
export type Handlers = { readonly [C in Call]: (asked: Asked<C>) => Promise<Answer<C>> }

export interface Guard {
  /** Whether a request comes from our own window's own page. */
  isOurs(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean
  /** Keeps the details of what only we can have caused. */
  report(call: Call, error: unknown): void
}

/** Answers every call in the list, and only those; a stranger or a malformed request gets an error. */
export function serve(ipc: Pick<IpcMain, 'handle'>, handlers: Handlers, guard: Guard): void {
  for (const call of calls()) {
    ipc.handle(`hashiya:${call}`, async (event, asked: unknown) => {
      if (!guard.isOurs(event)) {
        guard.report(call, new Error('Refused a request from a stranger'))
        return bad({ code: 'bridge.refused', at: call })
      }
      return answer(call, asked, handlers, guard)
    })
  }
}

async function answer<C extends Call>(
  call: C,
  asked: unknown,
  handlers: Handlers,
  guard: Guard
): Promise<Outcome<unknown>> {
  const request = asks[call].safeParse(asked)
  if (!request.success) return bad({ code: 'bridge.malformed', at: call })
  try {
    // The schema of this very call has just made the request what its handler wants.
    return await handlers[call](request.data as Asked<C>)
  } catch (error) {
    guard.report(call, error)
    return bad({ code: 'bridge.failed', at: call })
  }
}

function calls(): readonly Call[] {
  // `Object.keys` forgets the names of the keys.
  return Object.keys(asks) as Call[]
}
