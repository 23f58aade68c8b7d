import { contactTemplateIds } from '@meridian/domain/notes'
import { and, eq, sql } from 'drizzle-orm'
import { episode, episodePause, note, plannedSession, response } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { together } from '../together.ts'
import { selectLatestAlert } from './alerts.ts'
import type { PatientKey } from './patients.ts'

export type ContactMoments = NonNullable<Awaited<ReturnType<typeof findContactMoments>>>

/**
 * The present episode as far as silence goes by it, with the last day the patient came, the last signed
 * note about a contact, and the day of the last form, none later than today; one read.
 */
export async function findContactMoments(tx: Tx, key: PatientKey, today: string) {
  const [row] = await selectContactMoments(tx, key, today)
  return row
}

const names = ['organizationId', 'patientId', 'today', 'dedupeKey'] as const
type Values = Readonly<Record<(typeof names)[number], string>>

/** When the patient was last heard of, and the alert last raised about their silence, in one statement. */
export async function findSilence(tx: Tx, values: Values) {
  built ??= build(tx)
  const { moments, alerts } = await built.ask(tx, values)
  return { moments: moments[0], alert: alerts[0] }
}

let built: ReturnType<typeof build> | undefined

function build(tx: Tx) {
  return together(names, ({ organizationId, patientId, today, dedupeKey }: Values) => ({
    moments: selectContactMoments(tx, { organizationId, patientId }, today),
    alerts: selectLatestAlert(tx, organizationId, dedupeKey),
  }))
}

function selectContactMoments(tx: Tx, { organizationId, patientId }: PatientKey, today: string) {
  const resumedOn = sql<string | null>`(select max(${episodePause.resumedOn}) from ${episodePause}
    where ${episodePause.organizationId} = ${organizationId}
    and ${episodePause.episodeId} = ${episode}.id)`
  const sessionOn = sql<string | null>`(select max(${plannedSession.on}) from ${plannedSession}
    where ${plannedSession.organizationId} = ${organizationId}
    and ${plannedSession.patientId} = ${patientId}
    and ${plannedSession.state} = 'done' and ${plannedSession.on} <= ${today})`
  const noteAt = sql<string | null>`(select max(${note.occurredAt}) from ${note}
    where ${note.organizationId} = ${organizationId} and ${note.patientId} = ${patientId}
    and ${note.template} in (${sql.join(
      contactTemplateIds.map((id) => sql`${id}`),
      sql`, `,
    )}))`.mapWith(note.occurredAt)
  const formOn = sql<string | null>`(select max(${response.answeredOn}) from ${response}
    where ${response.organizationId} = ${organizationId}
    and ${response.patientId} = ${patientId} and ${response.answeredOn} <= ${today})`
  return tx
    .select({
      status: episode.status,
      dayZero: episode.dayZero,
      phase: episode.phase,
      resumedOn,
      sessionOn,
      noteAt,
      formOn,
    })
    .from(episode)
    .where(
      and(
        eq(episode.organizationId, organizationId),
        eq(episode.patientId, patientId),
        eq(episode.isCurrent, true),
      ),
    )
}
