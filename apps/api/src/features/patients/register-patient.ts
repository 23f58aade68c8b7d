import { isRecordNumberTaken, listNamesakes, writePatient } from '@meridian/db/repositories'
import { Conflict, foldText, Invalid, searchWords } from '@meridian/domain'
import type { RegisterPatientInput } from '@meridian/domain/patients'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * Registers a patient; the referral opens an episode and a clinician who registers somebody joins the
 * care team, both by reaction. Conflict `duplicate_patient` for an unconfirmed namesake of the same birth date.
 */
export async function registerPatient(
  ctx: UseCaseContext,
  input: RegisterPatientInput,
): Promise<{ patientId: string }> {
  assertMay(ctx, 'patient.register')
  await assertAcceptable(ctx, input)
  const patientId = ctx.newId()
  const { organizationId } = ctx.actor
  await writePatient(
    ctx.tx,
    {
      organizationId,
      id: patientId,
      ...ownDataOf(input),
      registeredAt: ctx.now,
      version: 1,
    },
    patientWords(input),
  )
  ctx.recordEvent({
    kind: 'patient.registered',
    patientId,
    subjectId: patientId,
    payload: { referredOn: input.referredOn },
  })
  return { patientId }
}

async function assertAcceptable(ctx: UseCaseContext, input: RegisterPatientInput) {
  if (input.birthDate > ctx.today) throw new Invalid({ birthDate: 'date_in_future' })
  if (input.referredOn > ctx.today) throw new Invalid({ referredOn: 'date_in_future' })
  if (input.referredOn < input.birthDate) throw new Invalid({ referredOn: 'date_before_birth' })
  await assertRecordNumberFree(ctx, input.recordNumber, null)
  if (input.confirmedDuplicate) return
  const namesakes = await listNamesakes(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    foldedName: foldText(input.name),
    birthDate: input.birthDate,
  })
  if (namesakes.length > 0) throw new Conflict('duplicate_patient', { count: namesakes.length })
}

/** Throws a field error when another patient carries the clinic's record number. */
export async function assertRecordNumberFree(
  ctx: UseCaseContext,
  recordNumber: string | null,
  except: string | null,
): Promise<void> {
  if (recordNumber === null) return
  const { organizationId } = ctx.actor
  if (await isRecordNumberTaken(ctx.tx, { organizationId, recordNumber, except })) {
    throw new Invalid({ recordNumber: 'record_number_taken' })
  }
}

type OwnData = Pick<
  RegisterPatientInput,
  | 'name'
  | 'birthDate'
  | 'sex'
  | 'recordNumber'
  | 'phone'
  | 'email'
  | 'language'
  | 'nextOfKin'
  | 'sharingConsentOn'
>

/** The patient's own data as it is stored. */
export function ownDataOf(input: OwnData) {
  const { name, birthDate, sex, recordNumber, phone, email, language } = input
  const { nextOfKin, sharingConsentOn } = input
  return {
    name,
    foldedName: foldText(name),
    birthDate,
    sex,
    recordNumber,
    phone,
    email,
    language,
    nextOfKin,
    sharingConsentOn,
  }
}

/** The words by which search finds a patient: the name and the record number. */
export function patientWords(input: { name: string; recordNumber: string | null }): string[] {
  return searchWords(`${input.name} ${input.recordNumber ?? ''}`)
}
