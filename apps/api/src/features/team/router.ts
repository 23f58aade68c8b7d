import { assignTeamSchema, endTeamSchema } from '@meridian/domain/patients'
import { by, may, router } from '../../trpc.ts'
import { assignTeamMember } from './assign.ts'
import { endTeamMember } from './end.ts'

export const teamRouter = router({
  assign: may('team.assign').input(assignTeamSchema).mutation(by(assignTeamMember)),
  end: may('team.assign').input(endTeamSchema).mutation(by(endTeamMember)),
})
