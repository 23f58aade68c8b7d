import { alertRules } from '@meridian/domain/alerts'

/** For how long an answer about self-harm stands in a draft before it counts as saved (reference §5). */
export const standingMinutes = alertRules['SI-2'].thresholds.draftMinutes?.value ?? 10
