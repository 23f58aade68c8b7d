import * as protocol from '../../packages/domain/src/protocol/index.ts'
import { describeModule } from './describe-module.ts'
import { list, page, table, words } from './markdown.ts'
import type { ClinicalPage } from './sources.ts'

/** The default protocol: phases, doses and the acupuncture cycle, with what is the clinic's own default. */
export function protocolPage(): ClinicalPage {
  const { multimodalV1 } = protocol
  const { sources, body } = describeModule('Protocol', protocol, ['multimodalV1'])
  const { cycle } = multimodalV1
  return {
    file: 'protocol.md',
    title: 'Protocol',
    summary: 'Phases, doses, the acupuncture cycle, and the rules for moving on.',
    body: page(
      `The default protocol \`${multimodalV1.id}\`. A clinic edits it; the coordinator extends, advances, repeats or steps up a phase with a reason. Day 0 is the day the initial assessment is completed. A statement that two treatments help each other is a hypothesis and is shown as one.`,
      '## Phases',
      table(
        ['phase', 'days', 'weeks', 'acupuncture', 'exercise', 'psychology', 'comes from'],
        multimodalV1.phases.map(phaseRow),
      ),
      '## Acupuncture cycle',
      list([
        `${range(cycle.sessions)} completed sessions, target ${cycle.target}`,
        `Ends at the planned count from day ${cycle.earliestDay}, on day ${cycle.latestDay} at the latest, or when the coordinator closes it`,
        `Fewer than ${cycle.sessions[0]} completed sessions on day ${cycle.latestDay} is "under-dosed", which is told apart from no response`,
      ]),
      body,
    ),
    sources,
  }
}

function phaseRow(phase: protocol.ProtocolPhase): unknown[] {
  const { id, fromDay, toDay, acupuncture, exercise, psychology, origin } = phase
  const weeks = `${fromDay / 7 + 1}${toDay === null ? '–' : `–${toDay / 7}`}`
  const days = toDay === null ? `from ${fromDay}` : `${fromDay}–${toDay - 1}`
  const optional = acupuncture.optional ? ' (optional)' : ''
  return [
    words(id),
    days,
    weeks,
    `${range(acupuncture.sessions)} a ${acupuncture.per}${optional}`,
    exercise ? exerciseText(exercise) : '–',
    psychology ? `${range(psychology.sessions)} a ${psychology.per} ${modules(psychology)}` : '–',
    words(origin),
  ]
}

function exerciseText(exercise: NonNullable<protocol.ProtocolPhase['exercise']>): string {
  const { type, minutes, daysPerWeek, supervision, goalLinked } = exercise
  return [
    type ?? 'any type',
    minutes && `${range(minutes)} min`,
    daysPerWeek && `${range(daysPerWeek)} days a week`,
    supervision && `supervision ${supervision}`,
    goalLinked && 'tied to functional goals',
  ]
    .filter(Boolean)
    .join(', ')
}

function modules({ modules: names }: { readonly modules: readonly string[] }): string {
  return names.length > 0 ? `(${names.map(words).join(', ')})` : ''
}

function range([least, most]: readonly [number, number]): string {
  return least === most ? `${least}` : `${least}–${most}`
}
