import { acknowledgeAlertSchema } from '@meridian/domain/episodes'
import { by, may, router } from '../../trpc.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'

export const alertsRouter = router({
  acknowledge: may('alert.handle').input(acknowledgeAlertSchema).mutation(by(acknowledgeAlert)),
})
