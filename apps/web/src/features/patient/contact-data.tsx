import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { nameOfLanguage } from '../../language/name-of-language.ts'
import { DateText } from '../../ui/date-text.tsx'
import classes from './aside.module.css'
import { PanelButton } from './panel-button.tsx'
import type { Patient } from './use-patient.ts'

/** How the patient is reached; folded for clinicians, open for whoever calls. */
export function ContactData({ patient }: { patient: Patient }) {
  const { birthDate, phone, email, language, nextOfKin, sharingConsentOn, access } = patient
  return (
    <details className={classes.section} open={!access.mayReadRecord}>
      <summary className={classes.summary}>
        <Trans>Contact data</Trans>
      </summary>
      <dl className={classes.facts}>
        <Fact name={<Trans>Birth date</Trans>}>
          <DateText date={birthDate} />
        </Fact>
        <Fact name={<Trans>Telephone</Trans>}>{phone && <a href={`tel:${phone}`}>{phone}</a>}</Fact>
        <Fact name={<Trans>Email</Trans>}>{email}</Fact>
        <Fact name={<Trans>Language</Trans>}>{language && nameOfLanguage(language)}</Fact>
        <Fact name={<Trans>Next of kin</Trans>}>{nextOfKin}</Fact>
        <Fact name={<Trans>Consent to sharing given on</Trans>}>
          {sharingConsentOn && <DateText date={sharingConsentOn} />}
        </Fact>
      </dl>
      {access.mayCorrect && (
        <PanelButton opens={{ panel: 'contact' }} size="compact-sm">
          <Trans>Correct contact data</Trans>
        </PanelButton>
      )}
    </details>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <Trans>not known</Trans>}</dd>
    </div>
  )
}
