import {
  type EarlierResponse,
  findEpisode,
  findPatient,
  listResponsesUntil,
  listWordingsOf,
} from '@meridian/db/repositories'
import { addDays, NotFound } from '@meridian/domain'
import type { ReadAssessmentsInput } from '@meridian/domain/episodes'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { chooseWording } from '@meridian/domain/wordings'
import { assertMayFor, recordView } from '../../access.ts'
import { dropContinued } from '../../care/drop-continued.ts'
import { listMemberNames } from '../../care/member-names.ts'
import { findPlan } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** What is spoken at the clinic, where there is no wording in the patient's own language. */
const staffLanguage = 'en'

/**
 * What is known before some instruments of a patient are entered: the form before, one that was saved in
 * part and can be gone on with, the wording the clinic may show, and what the patient calls the activities
 * that are rated.
 */
export async function readAssessments(
  ctx: UseCaseContext,
  { patientId, instruments: asked }: ReadAssessmentsInput,
) {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const patient = await findPatient(ctx.tx, { organizationId, patientId })
  if (!patient) throw new NotFound('patient')
  const key = { organizationId, patientId, instruments: asked, until: ctx.today }
  const saved = dropContinued(await listResponsesUntil(ctx.tx, key))
  const packs = await listWordingsOf(ctx.tx, organizationId, asked)
  const names = await listMemberNames(ctx)
  const activities = asked.includes('psfs') ? await nameActivities(ctx, patientId) : {}
  await recordView(ctx, patientId, 'assessments')
  const choice = { languages: [patient.language, staffLanguage], today: ctx.today }
  return {
    rows: asked.map((instrument) => {
      const own = saved.filter((form) => form.instrument === instrument)
      const ofIt = packs.filter((pack) => pack.instrument === instrument)
      return {
        instrument,
        previous: previousOf(own),
        unfinished: unfinishedOf(own, { instrument, today: ctx.today, names }),
        wording: wordingOf(chooseWording(ofIt, choice)),
        activities: instrument === 'psfs' ? activities : {},
      }
    }),
  }
}

/** The patient's own activities by the item of the PSFS that measures them, as the plan's goals say. */
async function nameActivities(
  ctx: UseCaseContext,
  patientId: string,
): Promise<Readonly<Record<string, string>>> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  const plan = episode && (await findPlan(ctx, episode))
  const goals = plan?.content.goals ?? []
  return Object.fromEntries(
    goals.flatMap(({ psfsActivity, activity }) => (psfsActivity ? [[psfsActivity, activity]] : [])),
  )
}

/** The last form that scored, with its answers, so that a slip of the finger is seen. */
function previousOf(forms: readonly EarlierResponse[]) {
  const last = forms.findLast(({ status }) => status !== 'incomplete')
  if (!last) return null
  const { answeredOn, scores, bands, answers, source } = last
  return { on: answeredOn, scores, bands, answers: source === 'items' ? answers : {} }
}

interface Now {
  readonly instrument: InstrumentId
  readonly today: string
  readonly names: ReadonlyMap<string, string>
}

/**
 * The last form, where it is not whole. Beyond the interval at which an instrument may be given again it
 * would be another form, not the rest of this one.
 */
function unfinishedOf(forms: readonly EarlierResponse[], { instrument, today, names }: Now) {
  const last = forms.at(-1)
  if (!last || last.status === 'scored' || last.source !== 'items') return null
  const { days } = instruments[instrument].minimumInterval
  if (addDays(last.answeredOn, days) < today) return null
  const { id, answeredOn, answers, recordedBy } = last
  return { responseId: id, on: answeredOn, answers, by: names.get(recordedBy) ?? null }
}

function wordingOf(pack: Awaited<ReturnType<typeof listWordingsOf>>[number] | undefined) {
  if (!pack) return null
  const { version, locale, itemText, anchors, copyrightNotice } = pack
  return { version, locale, itemText, anchors, copyrightNotice }
}
