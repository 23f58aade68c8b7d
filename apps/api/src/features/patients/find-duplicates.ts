import { listNamesakes } from '@meridian/db/repositories'
import { foldText } from '@meridian/domain'
import type { FindDuplicatesInput } from '@meridian/domain/patients'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Patients of the clinic with the same name, accents ignored, and birth date. */
export async function findDuplicates(ctx: UseCaseContext, input: FindDuplicatesInput) {
  assertMay(ctx, 'patient.find')
  const rows = await listNamesakes(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    foldedName: foldText(input.name),
    birthDate: input.birthDate,
  })
  return { rows }
}
