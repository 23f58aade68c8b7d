import { listStandingDrafts } from '@meridian/db/repositories'
import { dateAt } from '@meridian/domain'
import type { Phq9Entry } from '@meridian/domain/alerts'
import { scoreInstrument } from '@meridian/domain/instruments'
import type { UseCaseContext } from '../use-case.ts'
import { findPhq9 } from './answer-id.ts'
import { readSymptoms } from './answered-facts.ts'
import { openDraftContent } from './draft-content.ts'

/** The PHQ-9 being entered in which thoughts of self-harm are answered, and for how long they have stood. */
export async function listDraftedPhq9(
  ctx: UseCaseContext,
  patientId: string,
): Promise<Phq9Entry[]> {
  const { organizationId } = ctx.actor
  const drafts = await listStandingDrafts(ctx.tx, { organizationId, patientId })
  return drafts.flatMap((draft) => {
    const form = findPhq9(ctx, draft)
    const { answerId, standingSince } = draft
    if (!form || answerId === null || standingSince === null) return []
    const result = scoreInstrument('phq9', form.answers)
    return [
      {
        id: answerId,
        on: openDraftContent(ctx, draft).on ?? ctx.today,
        recordedOn: dateAt(standingSince, ctx.clinic.timeZone),
        state: 'draft' as const,
        item9StoodMinutes: minutesBetween(standingSince, ctx.now),
        total: result.status === 'rejected' ? null : (result.scores.total ?? null),
        ...readSymptoms(form.answers),
      },
    ]
  })
}

function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
}
