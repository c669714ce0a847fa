import type { ComponentType } from 'react'
import { CorrectionsPage } from '../panels/corrections/CorrectionsPage'
import { AgreementPage } from '../panels/agreement/AgreementPage'
import { ComparePage } from '../panels/compare/ComparePage'
import { ChartsPage } from '../panels/charts/ChartsPage'
import { ClaimsPage } from '../panels/claims/ClaimsPage'
import { LedgerPage } from '../panels/ledger/LedgerPage'
import { QuestionsPage } from '../panels/questions/QuestionsPage'
import { roomNames, type PagedRoom } from '../state/rooms'
import { ReportPage } from '../panels/report/ReportPage'
import { IncidentsPage } from '../panels/incidents/IncidentsPage'
import { ProgressPage } from '../panels/progress/ProgressPage'
import type { Strings } from '../strings/en'

/** A page of a room: one kind of work or view, with a name of its own. */
export type RoomPage = {
  readonly id: string
  readonly name: (strings: Strings) => string
  readonly Page: ComponentType
}

/** The pages of the rooms in the order of their tabs. A room without pages has no door. */
export const roomPages: Readonly<Record<PagedRoom, readonly RoomPage[]>> = {
  review: [
    { id: 'compare', name: ({ compare }) => compare.page, Page: ComparePage },
    { id: 'agreement', name: ({ agreement }) => agreement.title, Page: AgreementPage },
    { id: 'corrections', name: ({ corrections }) => corrections.title, Page: CorrectionsPage },
    { id: 'questions', name: ({ comments }) => comments.page, Page: QuestionsPage }
  ],
  data: [
    { id: 'ledger', name: ({ ledger }) => ledger.name, Page: LedgerPage },
    { id: 'charts', name: ({ charts }) => charts.name, Page: ChartsPage },
    { id: 'claims', name: ({ claims }) => claims.name, Page: ClaimsPage },
    { id: 'incidents', name: ({ incidents }) => incidents.page, Page: IncidentsPage },
    { id: 'progress', name: ({ progress }) => progress.page, Page: ProgressPage },
    { id: 'report', name: ({ report }) => report.page, Page: ReportPage }
  ]
}

/** The rooms that can be entered. */
export const rooms = roomNames.filter((room) => room === 'read' || roomPages[room].length > 0)
