import { Trans, useLingui } from '@lingui/react/macro'
import { listPresentFlags, redFlagCodes } from '@meridian/domain/episodes'
import { useId } from 'react'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { nameOfConfidence, nameOfMechanism, nameOfRedFlag } from '../../words/assessment-words.ts'
import aside from '../patient/aside.module.css'
import { nameOfRegion } from '../patient/episode-words.ts'
import { PanelButton } from '../patient/panel-button.tsx'
import type { Patient } from '../patient/use-patient.ts'
import classes from './assessment.module.css'
import { type AssessmentWriting, useAssessment } from './use-assessment.ts'

const flagCount = Object.keys(redFlagCodes).length

/** What the initial assessment found, beside the chart. */
export function AssessmentSummary({ patient }: { patient: Patient }) {
  const titleId = useId()
  const { data, isPending, error, refetch } = useAssessment(patient.id)
  const [latest] = data?.rows ?? []
  const mayCorrect =
    patient.access.isCoordinator &&
    (patient.episode?.status === 'active' || patient.episode?.status === 'paused')
  if (data && !latest) return null
  return (
    <section aria-labelledby={titleId} className={aside.section}>
      <h2 id={titleId} className={aside.title}>
        <Trans>Initial assessment</Trans>
      </h2>
      {isPending && <LoadingRows rows={3} />}
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {latest && <Findings found={latest} />}
      {latest && mayCorrect && (
        <PanelButton opens={{ panel: 'correction' }}>
          <Trans>Correct</Trans>
        </PanelButton>
      )}
    </section>
  )
}

function Findings({ found }: { found: AssessmentWriting }) {
  const { i18n } = useLingui()
  const list = (items: string[]) => new Intl.ListFormat(i18n.locale).format(items)
  const present = listPresentFlags(found.redFlags)
  const { recordedBy: who } = found
  return (
    <dl className={aside.facts}>
      <dt>
        <Trans>Diagnosis</Trans>
      </dt>
      <dd>{found.diagnosis}</dd>
      <dt>
        <Trans>Pain</Trans>
      </dt>
      <dd>{list(found.regions.map((region) => i18n._(nameOfRegion[region])))}</dd>
      <dt>
        <Trans>Mechanisms</Trans>
      </dt>
      <dd>
        <ul className={classes.rows}>
          {found.mechanisms.map(({ mechanism, confidence }) => (
            <li key={mechanism}>
              {i18n._(nameOfMechanism[mechanism])} (
              {i18n._(nameOfConfidence[confidence]).toLocaleLowerCase(i18n.locale)})
            </li>
          ))}
        </ul>
      </dd>
      <dt>
        <Trans>Red flags</Trans>
      </dt>
      <dd>
        {present.length === 0 ? (
          <Trans>None of {flagCount} present</Trans>
        ) : (
          `${list(present.map((code) => i18n._(nameOfRedFlag[code])))}. ${found.redFlagAction ?? ''}`
        )}
      </dd>
      <dt>
        <Trans>By</Trans>
      </dt>
      <dd>
        {who}, <DateText date={found.on} />
        {found.number > 1 && (
          <>
            {' · '}
            <Trans>corrected</Trans>
          </>
        )}
      </dd>
    </dl>
  )
}
