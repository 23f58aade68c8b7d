import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type CycleOutcome, protocolCitations } from '@meridian/domain/protocol'
import { Cited } from './cited.tsx'
import classes from './decide.module.css'
import type { DecisionCard } from './use-decision-card.ts'

const sentences: Readonly<Record<CycleOutcome, MessageDescriptor>> = {
  responder: msg`The cycle helped: a primary measure reached its threshold and none got worse.`,
  partial: msg`The cycle helped in part: a primary measure is better, not by enough or not without another being worse.`,
  non_responder: msg`No primary measure is better after the cycle.`,
  under_dosed: msg`Too few sessions took place to say whether the cycle helped; that is not the same as no response.`,
  not_assessable: msg`No primary measure stands at the start and now, so what the cycle did cannot be said.`,
}

/** What the cycle did, and how well founded going on with acupuncture is. */
export function CycleText({ cycle }: { cycle: NonNullable<DecisionCard['cycle']> }) {
  const { i18n } = useLingui()
  return (
    <section>
      <h3 className={classes.heading}>
        <Trans>The acupuncture cycle</Trans>
      </h3>
      <p className={classes.text}>{i18n._(sentences[cycle.outcome])}</p>
      {cycle.caseConference && (
        <p className={classes.conference}>
          <Trans>
            Case conference, all roles. Acupuncture is not extended by itself: whatever is decided
            here is decided anew.
          </Trans>
        </p>
      )}
      <p className={classes.text}>
        <Plural
          value={cycle.delivered}
          one="# session of acupuncture took place in it."
          other="# sessions of acupuncture took place in it."
        />
      </p>
      <Cited
        label={<Trans>How this is judged, and what guidelines say</Trans>}
        rules={[protocolCitations.response, protocolCitations.one_course]}
      />
    </section>
  )
}
