import {
  acknowledgeAlertsSchema,
  alertPageSchema,
  alertRefSchema,
  dismissAlertSchema,
  listAlertsSchema,
  measureRulesSchema,
  readAlertSchema,
  resolveAlertSchema,
  snoozeAlertSchema,
} from '@meridian/domain/alerts'
import { acknowledgeAlertSchema } from '@meridian/domain/episodes'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import { dismissAlert } from './dismiss-alert.ts'
import { endSnooze } from './end-snooze.ts'
import { listAlertPage } from './list-alert-page.ts'
import { listAlerts } from './list-alerts.ts'
import { listOwnAlerts } from './list-own-alerts.ts'
import { measureRules } from './measure-rules.ts'
import { readAlert } from './read-alert.ts'
import { releaseAlert } from './release-alert.ts'
import { resolveAlert } from './resolve-alert.ts'
import { snoozeAlert } from './snooze-alert.ts'
import { takeAlert } from './take-alert.ts'

const handles = may('alert.handle')

export const alertsRouter = router({
  mine: may('worklist.read').input(z.strictObject({})).query(by(listOwnAlerts)),
  page: may('worklist.read').input(alertPageSchema).query(by(listAlertPage)),
  rules: may('worklist.read').input(measureRulesSchema).query(by(measureRules)),
  list: may('record.read').input(listAlertsSchema).query(by(listAlerts)),
  read: may('alert.read').input(readAlertSchema).query(by(readAlert)),
  acknowledge: handles.input(acknowledgeAlertSchema).mutation(by(acknowledgeAlert)),
  acknowledgeMany: handles.input(acknowledgeAlertsSchema).mutation(by(acknowledgeAlerts)),
  take: handles.input(alertRefSchema).mutation(by(takeAlert)),
  release: handles.input(alertRefSchema).mutation(by(releaseAlert)),
  endSnooze: handles.input(alertRefSchema).mutation(by(endSnooze)),
  resolve: handles.input(resolveAlertSchema).mutation(by(resolveAlert)),
  dismiss: handles.input(dismissAlertSchema).mutation(by(dismissAlert)),
  snooze: handles.input(snoozeAlertSchema).mutation(by(snoozeAlert)),
})
