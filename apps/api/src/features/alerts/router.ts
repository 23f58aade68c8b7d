import {
  dismissAlertSchema,
  listAlertsSchema,
  readAlertSchema,
  resolveAlertSchema,
  snoozeAlertSchema,
} from '@meridian/domain/alerts'
import { acknowledgeAlertSchema } from '@meridian/domain/episodes'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { dismissAlert } from './dismiss-alert.ts'
import { listAlerts } from './list-alerts.ts'
import { listOwnAlerts } from './list-own-alerts.ts'
import { readAlert } from './read-alert.ts'
import { resolveAlert } from './resolve-alert.ts'
import { snoozeAlert } from './snooze-alert.ts'

const handles = may('alert.handle')

export const alertsRouter = router({
  mine: may('worklist.read').input(z.strictObject({})).query(by(listOwnAlerts)),
  list: may('record.read').input(listAlertsSchema).query(by(listAlerts)),
  read: may('record.read').input(readAlertSchema).query(by(readAlert)),
  acknowledge: handles.input(acknowledgeAlertSchema).mutation(by(acknowledgeAlert)),
  resolve: handles.input(resolveAlertSchema).mutation(by(resolveAlert)),
  dismiss: handles.input(dismissAlertSchema).mutation(by(dismissAlert)),
  snooze: handles.input(snoozeAlertSchema).mutation(by(snoozeAlert)),
})
