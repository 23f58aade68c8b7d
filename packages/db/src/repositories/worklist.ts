import type { Discipline } from '@meridian/domain/access'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { careTeam, episode, episodePause } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { together } from '../together.ts'
import { selectAlertPage } from './alert-lists.ts'
import { listDraftRows } from './drafts.ts'
import { listPendingInvitations } from './invitations.ts'
import { listUndecidedFor } from './reassessment-records.ts'
import {
  listOpenUntil,
  listPastPhase,
  listUncoordinated,
  listUnreadNotes,
  type Mine,
} from './today.ts'

/** Whose worklist, and for which days. */
export interface WorklistQuery {
  readonly organizationId: string
  readonly userId: string
  readonly today: string
  /** The last day of what is coming up. */
  readonly until: string
  readonly now: string
  /** Those the person works in; without one nothing clinical waits for them. */
  readonly disciplines: readonly Discipline[]
  readonly wholeClinic: boolean
  /** True for whoever manages the members. */
  readonly isAdmin: boolean
}

const names = ['organizationId', 'userId', 'today', 'until', 'now'] as const
type Values = Readonly<Record<(typeof names)[number], string>>
const mostAlerts = 200

/** Everything that waits for a person, in one statement whatever its length; lists that are not theirs are empty. */
export async function readWorklist(tx: Tx, query: WorklistQuery) {
  const { disciplines, isAdmin, wholeClinic } = query
  const [clinical, administrative] = await Promise.all([
    disciplines.length > 0 ? clinicalOf(tx, { disciplines, wholeClinic }).ask(tx, query) : null,
    isAdmin ? administrativeOf(tx).ask(tx, query) : null,
  ])
  return {
    open: clinical?.open ?? [],
    undecided: clinical?.undecided ?? [],
    alerts: clinical?.alerts ?? [],
    notes: clinical?.notes ?? [],
    drafts: clinical?.drafts ?? [],
    phases: clinical?.phases ?? [],
    pauses: pausesOf(clinical?.pauses ?? []),
    unassigned: administrative?.unassigned ?? [],
    invitations: administrative?.invitations ?? [],
  }
}

/** Spans in which episodes were paused, by episode. */
export type Pauses = ReadonlyMap<string, readonly { readonly from: string; readonly to: string }[]>

function pausesOf(rows: readonly { episodeId: string; from: string; to: string }[]): Pauses {
  return Map.groupBy(rows, ({ episodeId }) => episodeId)
}

type Reader = Pick<WorklistQuery, 'disciplines' | 'wholeClinic'>

/** The statements as they were built, by the disciplines of the reader and the way of the clinic. */
const built = new Map<string, ReturnType<typeof buildClinical>>()
let builtForAdmins: ReturnType<typeof buildAdministrative> | undefined

function clinicalOf(tx: Tx, reader: Reader) {
  const key = `${reader.wholeClinic} ${[...reader.disciplines].sort().join(' ')}`
  const known = built.get(key) ?? buildClinical(tx, reader)
  built.set(key, known)
  return known
}

function buildClinical(tx: Tx, { disciplines, wholeClinic }: Reader) {
  return together(names, ({ organizationId, userId, today, until }: Values) => {
    const mine = { organizationId, userId }
    return {
      open: listOpenUntil(tx, { organizationId, until, mine }),
      undecided: listUndecidedFor(tx, { ...mine, today }),
      alerts: selectAlertPage(tx, {
        ...mine,
        today,
        scope: 'mine',
        wholeClinic,
        limit: mostAlerts,
      }),
      notes: listUnreadNotes(tx, { ...mine, disciplines }),
      drafts: listDraftRows(tx, mine),
      phases: listPastPhase(tx, { ...mine, today }),
      pauses: selectPauses(tx, mine),
    }
  })
}

function administrativeOf(tx: Tx) {
  builtForAdmins ??= buildAdministrative(tx)
  return builtForAdmins
}

function buildAdministrative(tx: Tx) {
  return together(names, ({ organizationId, now }: Values) => ({
    unassigned: listUncoordinated(tx, organizationId),
    invitations: listPendingInvitations(tx, organizationId, now),
  }))
}

/** The pauses, over by now, of the running episodes in the person's care. */
function selectPauses(tx: Tx, { organizationId, userId }: Mine) {
  return tx
    .select({ episodeId: episode.id, from: episodePause.pausedOn, to: episodePause.resumedOn })
    .from(careTeam)
    .innerJoin(
      episode,
      and(
        eq(episode.organizationId, careTeam.organizationId),
        eq(episode.patientId, careTeam.patientId),
        eq(episode.isCurrent, true),
        eq(episode.status, 'active'),
      ),
    )
    .innerJoin(
      episodePause,
      and(
        eq(episodePause.organizationId, episode.organizationId),
        eq(episodePause.episodeId, episode.id),
      ),
    )
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.userId, userId),
        isNull(careTeam.endedAt),
      ),
    )
    .orderBy(asc(episodePause.pausedOn))
}
