import { deliveryRefSchema, mailWishesSchema, parkedRefSchema } from '@meridian/domain/accounts'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { listProblems } from './list-problems.ts'
import { readMailWishes } from './read-mail-wishes.ts'
import { resumeWork } from './resume-work.ts'
import { retryDelivery } from './retry-delivery.ts'
import { saveMailWishes } from './save-mail-wishes.ts'

const nothing = z.strictObject({})
const admin = may('deliveries.manage')
const own = may('session')

/** What went out and what did not; what somebody wants to get. */
export const deliveriesRouter = router({
  problems: admin.input(nothing).query(async (call) => ({
    ...(await by(listProblems)(call)),
    /** False when the installation has no mail server: nobody is told by e-mail. */
    hasMailServer: call.ctx.services.mailer !== null,
  })),
  retry: admin.input(deliveryRefSchema).mutation(by(retryDelivery)),
  resume: admin.input(parkedRefSchema).mutation(by(resumeWork)),
  wishes: own.input(nothing).query(by(readMailWishes)),
  saveWishes: own.input(mailWishesSchema).mutation(by(saveMailWishes)),
})
