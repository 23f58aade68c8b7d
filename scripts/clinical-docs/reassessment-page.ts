import * as reassessment from '../../packages/domain/src/reassessment/index.ts'
import { describeModule } from './describe-module.ts'
import { list, page, table, words } from './markdown.ts'
import type { ClinicalPage } from './sources.ts'

/** When a patient is reassessed, with what, and how a window runs. */
export function reassessmentPage(): ClinicalPage {
  const { slotIds, listBattery, defaultWindow, slotStatuses } = reassessment
  const { body, sources } = describeModule('Reassessment', reassessment, [
    'slotIds',
    'slotStatuses',
    'defaultWindow',
  ])
  const { opensDaysBefore, graceDays, closesDaysAfter } = defaultWindow
  return {
    file: 'reassessment.md',
    title: 'Reassessment',
    summary: 'When a patient is reassessed, with which instruments, and how the window runs.',
    body: page(
      'A reassessment is a window, never a day, on the clinic’s calendar. Its status is computed from stored dates.',
      '## The window',
      list([
        `opens ${opensDaysBefore} days before the due date ("due soon")`,
        `"due" from the due date to ${graceDays} days after it`,
        `"overdue" until ${closesDaysAfter} days after it, or until the day before the next one opens`,
        '"missed" from then on, which is final; a later form is kept as unscheduled',
        `statuses: ${slotStatuses.map(words).join(', ')}`,
      ]),
      '## What is asked',
      'Shown for pain in the lower back; the neck has the NDI, both have both, everything else the PSFS.',
      table(
        ['occasion', 'required', 'offered'],
        slotIds.map((slot) => {
          const { required, optional } = listBattery([slot], ['lumbar'])
          return [words(slot), required.join(', '), optional.join(', ') || '–']
        }),
      ),
      body,
    ),
    sources,
  }
}
