import type { LiveEvent } from '@meridian/db/events'
import { type Discipline, disciplinesOf, isClinician, type Role } from '@meridian/domain/access'
import { type AlertRuleId, findAlertRule, isClinicalRule } from '@meridian/domain/alerts'
import { type EventKind, eventKinds, isVisibleTo } from '@meridian/domain/timeline'

/** Whoever listens. */
export interface Hearer {
  readonly userId: string
  readonly roles: readonly Role[]
  readonly wholeClinicTeam: boolean
}

/** Whom an event may concern beside what its kind says: the patient's care team, and those told of the alert. */
export interface Concerned {
  readonly team?: ReadonlySet<string> | undefined
  readonly alert?: { readonly rule: AlertRuleId; readonly told: ReadonlySet<string> } | undefined
}

/**
 * True when the event concerns the listener: by its kind everybody of the clinic, its admins, those an
 * alert was raised for, or the patient's care team, who also need to be able to read what it is about.
 */
export function mayHear(hearer: Hearer, event: LiveEvent, { team, alert }: Concerned): boolean {
  if (!Object.hasOwn(eventKinds, event.kind)) return false
  const { audience } = eventKinds[event.kind as EventKind]
  if (audience === 'clinic') return true
  if (audience === 'admin') return hearer.roles.includes('admin')
  if (audience === 'alert' && alert && mayHearOfAlert(hearer, alert)) return true
  const inTeam = hearer.wholeClinicTeam || (team?.has(hearer.userId) ?? false)
  if (!inTeam || !isClinician(hearer.roles)) return false
  return isVisibleTo(
    { userId: hearer.userId, disciplines: disciplinesOf(hearer.roles) },
    {
      visibility: event.visibility,
      discipline: event.discipline as Discipline | null,
      authorId: event.actorId,
    },
  )
}

/** Who was told hears, and an admin hears of what the call list shows; of a reassessment everybody hears. */
function mayHearOfAlert(hearer: Hearer, { rule, told }: NonNullable<Concerned['alert']>): boolean {
  if (!isClinicalRule(rule)) return true
  if (isClinician(hearer.roles) && told.has(hearer.userId)) return true
  return hearer.roles.includes('admin') && adminSeesOf(rule) !== 'nothing'
}

const adminSeesOf = (rule: AlertRuleId) => findAlertRule(rule)?.visibility.admin ?? 'nothing'
