import {
  changeRolesSchema,
  invitationRefSchema,
  inviteMemberSchema,
  memberRefSchema,
} from '@meridian/domain/accounts'
import * as z from 'zod'
import { by, type MemberContext, may, router } from '../../trpc.ts'
import { changeRoles } from './change-roles.ts'
import { deactivateMember } from './deactivate-member.ts'
import { listColleagues } from './list-colleagues.ts'
import { listMembers } from './list-members.ts'
import { reactivateMember } from './reactivate-member.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { sendInvitation } from './send-invitation.ts'

const nothing = z.strictObject({}).optional()
const admin = may('members.manage')

/** The people of the clinic, as its admins see them. */
export const membersRouter = router({
  list: admin.input(nothing).query(by(listMembers)),
  invite: admin
    .input(inviteMemberSchema)
    .mutation(({ ctx, input, path }) => sendInvitation(ctx, input, path)),
  revokeInvitation: admin.input(invitationRefSchema).mutation(by(revokeInvitation)),
  changeRoles: admin.input(changeRolesSchema).mutation(async (call) => {
    const answer = await by(changeRoles)(call)
    forgetSessions(call.ctx, call.input.userId)
    return answer
  }),
  deactivate: admin.input(memberRefSchema).mutation(async (call) => {
    const answer = await by(deactivateMember)(call)
    forgetSessions(call.ctx, call.input.userId)
    return answer
  }),
  reactivate: admin.input(memberRefSchema).mutation(by(reactivateMember)),
})

/** The people of the clinic, as colleagues see them. */
export const colleaguesRouter = router({
  list: may('colleagues.read').input(nothing).query(by(listColleagues)),
})

/** After the commit: what this node remembers of the person's sessions is read anew, and so it is on the others. */
function forgetSessions({ services }: MemberContext, userId: string) {
  services.auth.forget(userId)
  services.announceRevocation(userId)
}
