import type { TimelineKind } from '@meridian/domain/timeline'
import type { ShapeName } from '../../ui/shape.tsx'

const shapes: Readonly<Record<TimelineKind, ShapeName>> = {
  'patient.registered': 'person',
  'fact.pinned': 'triangle',
  'fact.ended': 'triangle',
  'team.assigned': 'people',
  'team.ended': 'people',
  'episode.readmitted': 'today',
  'episode.assessed': 'today',
  'episode.assessment_corrected': 'today',
  'episode.phase_decided': 'today',
  'episode.paused': 'pause',
  'episode.resumed': 'today',
  'episode.discharged': 'today',
  'plan.changed': 'today',
  'goal.progressed': 'tick',
  'planned_session.planned': 'today',
  'planned_session.marked': 'tick',
  'planned_session.unmarked': 'ring',
  'cycle.closed': 'today',
  'cycle.opened': 'today',
  'call.logged': 'phone',
  'reassessment.requested': 'ring',
  'reassessment.closed': 'tick',
  'reassessment.part_excused': 'cross',
  'reassessment.decided': 'today',
  'response.recorded': 'diamond',
  'note.signed': 'pencil',
  'note.addendum_added': 'pencil',
}

/** The drawing beside an entry. */
export function shapeOfEntry(kind: string): ShapeName {
  const known: Readonly<Record<string, ShapeName>> = shapes
  return known[kind] ?? 'dot'
}
