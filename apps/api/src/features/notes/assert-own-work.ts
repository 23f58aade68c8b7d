import { Invalid } from '@meridian/domain'
import type { Discipline } from '@meridian/domain/access'
import { type NoteTemplateId, templatesFor } from '@meridian/domain/notes'
import { actorDisciplines } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Throws a field error unless the actor works in the discipline and it writes with the template. */
export function assertOwnWork(
  ctx: UseCaseContext,
  { discipline, template }: { discipline: Discipline; template: NoteTemplateId },
): void {
  if (!actorDisciplines(ctx).includes(discipline)) {
    throw new Invalid({ discipline: 'discipline_not_yours' })
  }
  if (!templatesFor([discipline]).some(({ id }) => id === template)) {
    throw new Invalid({ template: 'template_of_other_discipline' })
  }
}
