import { saveSettingsSchema } from '@meridian/domain/accounts'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { readSettings } from './read-settings.ts'
import { saveSettings } from './save-settings.ts'

const admin = may('settings.manage')

/** What the clinic decides for everybody in it. */
export const settingsRouter = router({
  read: admin.input(z.strictObject({}).optional()).query(by(readSettings)),
  save: admin.input(saveSettingsSchema).mutation(by(saveSettings)),
})
