import { good } from '#core/outcome'
import type { RegisterAnswers } from '#core/bridge/register-calls'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function registerCalls(desk: Desk): Pick<Handlers, keyof RegisterAnswers> {
  return {
    'register.read': async () => {
      const file = await openSession(desk).registerFile()
      return file.ok ? good(file.value.register) : file
    }
  }
}
