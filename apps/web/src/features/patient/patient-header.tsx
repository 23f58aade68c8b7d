import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { findWord } from '../../words/find-word.ts'
import { shortNameOfSex } from '../../words/people-words.ts'
import { newDraftId } from '../notes/draft-ids.ts'
import { EpisodeText } from './episode-text.tsx'
import { FactBadges } from './fact-badges.tsx'
import classes from './patient-header.module.css'
import { PatientMenu } from './patient-menu.tsx'
import { PatientTabs } from './patient-tabs.tsx'
import { usePanel } from './use-panel.ts'
import type { Patient } from './use-patient.ts'

const route = getRouteApi('/patients/$patientId')

interface PatientHeaderProps {
  readonly patient: Patient
  /** What of the patient the page shows, when it is not the chart. */
  readonly section?: string | undefined
}

/** Who this is about and where they stand, in sight however far the chart is scrolled. */
export function PatientHeader({ patient, section }: PatientHeaderProps) {
  const { i18n } = useLingui()
  const { name, age, sex, recordNumber, episode, team, facts } = patient
  const shortSex = i18n._(findWord(shortNameOfSex, sex))
  const coordinator = team.find(({ isCoordinator }) => isCoordinator)?.name
  return (
    <div className={classes.header}>
      <PageTitle
        title={section ? `${name}, ${section}` : name}
        actions={<HeaderActions patient={patient} />}
      >
        {name}
        {section && <span className={classes.section}>, {section}</span>}
      </PageTitle>
      <p className={classes.line}>
        <span>
          <Trans>
            {age} y {shortSex}
          </Trans>
        </span>
        {recordNumber && (
          <span>
            <Trans>Record {recordNumber}</Trans>
          </span>
        )}
        {episode && (
          <span>
            <EpisodeText episode={episode} />
          </span>
        )}
        {episode?.diagnosis && <span>{episode.diagnosis}</span>}
        <span className={classes.wide}>
          {coordinator ? <Trans>Coordinator {coordinator}</Trans> : <Trans>No coordinator</Trans>}
        </span>
      </p>
      <FactBadges facts={facts} />
      {patient.access.mayReadRecord && <PatientTabs patientId={patient.id} />}
    </div>
  )
}

function HeaderActions({ patient }: { patient: Patient }) {
  return (
    <>
      {patient.access.mayWrite && <WriteNoteButton />}
      {patient.access.mayWrite && <EnterScoresButton />}
      {patient.access.isCoordinator && patient.episode?.status === 'active' && <DecideByKey />}
      <PatientMenu patient={patient} />
    </>
  )
}

/** The decision about the phase, which the menu and the plan have in sight as well. */
function DecideByKey() {
  const panel = usePanel()
  const { panel: opened } = route.useSearch()
  useShortcut('d', () => {
    if (!opened) panel.open({ panel: 'phase' })
  })
  return null
}

function EnterScoresButton() {
  const panel = usePanel()
  const enter = () => panel.open({ panel: 'assess' })
  useShortcut('n x', enter)
  return (
    <Button variant="default" onClick={enter} aria-keyshortcuts="n x" className={classes.enter}>
      <Trans>Enter scores</Trans>
    </Button>
  )
}

function WriteNoteButton() {
  const panel = usePanel()
  const write = () => panel.open({ panel: 'note', draft: newDraftId() })
  useShortcut('n n', write)
  return (
    <Button onClick={write} aria-keyshortcuts="n n">
      <Trans>Write note</Trans>
    </Button>
  )
}
