import { timelinePageSchema } from '@meridian/domain/timeline'
import { by, may, reads, router } from '../../trpc.ts'
import { findInTimeline } from './find-in-timeline.ts'
import { readTimeline } from './read-timeline.ts'

const read = reads(readTimeline)
const find = by(findInTimeline)

export const timelineRouter = router({
  page: may('record.read')
    .input(timelinePageSchema)
    .query((call) => (call.input.search === undefined ? read(call) : find(call))),
})
