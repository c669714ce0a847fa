import { agreementCalls } from './agreement-calls'
import { articlesCalls } from './articles-calls'
import { compareCalls } from './compare-calls'
import { bundleCalls } from './bundle-calls'
import { copyCalls } from './copy-calls'
import { commentCalls } from './comment-calls'
import type { Desk } from './desk'
import { exportCalls } from './export-calls'
import { guidelineCalls } from './guideline-calls'
import { historyCalls } from './history-calls'
import { incidentCalls } from './incident-calls'
import { intakeCalls } from './intake-calls'
import { ledgerCalls } from './ledger-calls'
import { outsideCalls } from './outside-calls'
import { policyCalls } from './policy-calls'
import { passCalls } from './pass-calls'
import { projectCalls } from './project-calls'
import { progressCalls } from './progress-calls'
import { readingCalls } from './reading-calls'
import { registerCalls } from './register-calls'
import { reportCalls } from './report-calls'
import { searchCalls } from './search-calls'
import type { Handlers } from './serve'
import { settingsCalls } from './settings-calls'
import { takingCalls } from './taking-calls'
import { versionCalls } from './version-calls'
import { windowCalls } from './window-calls'

export function handlersFor(desk: Desk): Handlers {
  return {
    ...windowCalls(desk),
    ...settingsCalls(desk),
    ...projectCalls(desk),
    ...articlesCalls(desk),
    ...incidentCalls(desk),
    ...intakeCalls(desk),
    ...readingCalls(desk),
    ...historyCalls(desk),
    ...compareCalls(desk),
    ...outsideCalls(desk),
    ...progressCalls(desk),
    ...passCalls(desk),
    ...policyCalls(desk),
    ...registerCalls(desk),
    ...reportCalls(desk),
    ...searchCalls(desk),
    ...agreementCalls(desk),
    ...takingCalls(desk),
    ...ledgerCalls(desk),
    ...versionCalls(desk),
    ...bundleCalls(desk),
    ...copyCalls(desk),
    ...commentCalls(desk),
    ...guidelineCalls(desk),
    ...exportCalls(desk)
  }
}
