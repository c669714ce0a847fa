import { ActorsDialog } from '../panels/actors/ActorsDialog'
import { BundlesDialog } from '../panels/bundles/BundlesDialog'
import { ColleaguesDialog } from '../panels/colleagues/ColleaguesDialog'
import { ConflictDialog, GoldConflictDialog } from '../panels/outside/ConflictDialog'
import { ExportDialog } from '../panels/export/ExportDialog'
import { GuidelineDialog } from '../panels/guidelines/GuidelineDialog'
import { IntakeDialog } from '../panels/intake/IntakeDialog'
import { LockDialog } from '../panels/outside/LockDialog'
import { MentionsDialog } from '../panels/mentions/MentionsDialog'
import { PolicyDialog } from '../panels/policy/PolicyDialog'
import { SecondPassDialog } from '../panels/second-pass/SecondPassDialog'
import { RepairDialog } from '../panels/versions/RepairDialog'
import { VersionsDialog } from '../panels/versions/VersionsDialog'

/** The dialogs of an open project; each shows itself when it is asked for. */
export function ProjectDialogs() {
  return (
    <>
      <ExportDialog />
      <IntakeDialog />
      <MentionsDialog />
      <GuidelineDialog />
      <ActorsDialog />
      <ColleaguesDialog />
      <LockDialog />
      <ConflictDialog />
      <GoldConflictDialog />
      <PolicyDialog />
      <VersionsDialog />
      <SecondPassDialog />
      <BundlesDialog />
      <RepairDialog />
    </>
  )
}
