import type { EventRow } from '@meridian/db/events'
import { listFacts } from '@meridian/db/repositories'
import { patientIdSchema } from '@meridian/domain'
import { redFlagCodes } from '@meridian/domain/episodes'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'
import { pinOne } from './pin-fact.ts'

/** Red flags that an assessment found stand in the patient's header until somebody says they are over. */
export async function pinRedFlags(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { redFlags = [] } = event.payload as PayloadOf<
    'episode.assessed' | 'episode.assessment_corrected'
  >
  if (event.patientId === null || redFlags.length === 0) return
  const patientId = patientIdSchema.parse(event.patientId)
  const { organizationId } = ctx.actor
  const pinned = await listFacts(ctx.tx, { organizationId, patientId })
  const known = new Set(pinned.map(({ detail }) => detail))
  for (const code of redFlags) {
    const detail = redFlagCodes[code]
    if (!known.has(detail)) await pinOne(ctx, { patientId, kind: 'red_flag', detail })
  }
}
