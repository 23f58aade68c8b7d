import { timelinePageSchema } from '@meridian/domain/timeline'
import { by, may, router } from '../../trpc.ts'
import { readTimeline } from './read-timeline.ts'

export const timelineRouter = router({
  page: may('record.read').input(timelinePageSchema).query(by(readTimeline)),
})
