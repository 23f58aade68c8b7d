import { uploadWordingSchema, withdrawWordingSchema } from '@meridian/domain/wordings'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { listWordings } from './list-wordings.ts'
import { uploadWording } from './upload-wording.ts'
import { withdrawWording } from './withdraw-wording.ts'

const manages = may('settings.manage')

export const wordingsRouter = router({
  list: manages.input(z.strictObject({})).query(by(listWordings)),
  upload: manages.input(uploadWordingSchema).mutation(by(uploadWording)),
  withdraw: manages.input(withdrawWordingSchema).mutation(by(withdrawWording)),
})
