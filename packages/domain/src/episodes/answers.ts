import * as z from 'zod'
import { isSafeText } from '../shared/text.ts'

/** Answers to one instrument; item keys and ranges are the instrument's own. */
export const answersSchema = z
  .record(
    z.string().max(20).refine(isSafeText, { error: 'text_unprintable' }),
    z.union([
      z.number(),
      z.string().max(200).refine(isSafeText, { error: 'text_unprintable' }),
      z.null(),
    ]),
  )
  .refine((answers) => Object.keys(answers).length <= 40, { error: 'too_many_items' })
