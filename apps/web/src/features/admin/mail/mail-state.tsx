import { Plural, Trans } from '@lingui/react/macro'
import type { RouterOutputs } from '../../../api/trpc.ts'
import { Shape } from '../../../ui/shape.tsx'
import states from '../../../ui/states.module.css'

export type MailProblems = RouterOutputs['deliveries']['problems']

/** Whether e-mail goes out at all, in a sentence; nothing while it does. */
export function MailState({
  problems: { hasMailServer, stillTrying },
}: {
  problems: Pick<MailProblems, 'hasMailServer' | 'stillTrying'>
}) {
  if (!hasMailServer) {
    return (
      <p className={states.failure}>
        <Shape name="triangle" />
        <Trans>
          No mail server is set up: nobody is told by email. Whoever runs Meridian for your clinic
          sets one up.
        </Trans>
      </p>
    )
  }
  if (stillTrying === 0) return null
  return (
    <p className={states.failure}>
      <Shape name="triangle" />
      <Plural
        value={stillTrying}
        one="# message could not be sent yet and is being tried again."
        other="# messages could not be sent yet and are being tried again."
      />
    </p>
  )
}
