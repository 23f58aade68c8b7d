import { useLingui } from '@lingui/react/macro'

/** How the form speaks of each setting. */
export function useSettingsWords() {
  const { t } = useLingui()
  return {
    name: { label: t`Name of the clinic`, whenEmpty: t`Enter the name of the clinic` },
    timeZone: { label: t`Time zone`, whenEmpty: t`Choose a time zone from the list` },
    workingWeek: { label: t`Opening hours`, whenEmpty: t`Enter the opening hours` },
    holidays: { label: t`Days closed`, whenEmpty: t`Enter the day` },
    onCallUserId: { label: t`On call`, whenEmpty: t`Choose who is on call` },
    wholeClinicTeam: {
      label: t`Every clinician is on every care team`,
      whenEmpty: t`Say whether every clinician is on every care team`,
    },
  }
}
