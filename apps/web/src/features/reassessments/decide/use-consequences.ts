import { useLingui } from '@lingui/react/macro'
import { type ReassessmentDecision, reassessmentDecisions } from '@meridian/domain/reassessment'

/** What may be decided, each with what follows from it. */
export function useConsequences(): { kind: ReassessmentDecision; consequence: string }[] {
  const { t } = useLingui()
  const words: Readonly<Record<ReassessmentDecision, string>> = {
    continue: t`The plan stays as it is, with this reason.`,
    space_out: t`Fewer acupuncture sessions in this phase and the next.`,
    add: t`One more line in the plan, from now on.`,
    switch: t`One line ends and another takes its place.`,
    refer: t`Somebody outside is asked; it stands in the plan.`,
    stop: t`One line ends, or the whole treatment.`,
  }
  return reassessmentDecisions.map((kind) => ({ kind, consequence: words[kind] }))
}
