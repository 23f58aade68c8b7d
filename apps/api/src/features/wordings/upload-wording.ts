import { writeWording } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { UploadWordingInput } from '@meridian/domain/wordings'
import { assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Keeps the wording of an instrument that the clinic is licensed to show; it is in use at once. */
export async function uploadWording(
  ctx: UseCaseContext,
  { pack }: UploadWordingInput,
): Promise<{ packId: string }> {
  assertMay(ctx, 'settings.manage')
  if (pack.validUntil < ctx.today) throw new Invalid({ 'pack.validUntil': 'wording_expired' })
  const { organizationId, userId } = getMember(ctx)
  const { instrumentId: instrument, ...content } = pack
  const id = ctx.newId()
  await writeWording(ctx.tx, {
    organizationId,
    id,
    instrument,
    ...content,
    uploadedBy: userId,
    uploadedAt: ctx.now,
  })
  const { locale, version } = pack
  ctx.recordEvent({
    kind: 'wording.uploaded',
    subjectId: id,
    payload: { instrument, locale, version },
  })
  return { packId: id }
}
