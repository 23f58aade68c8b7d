import { type Cover, findPresent, type OnCall } from './care-team.ts'

/** True when somebody on call would hear of a positive item 9; without that PHQ-9 is answered in the clinic only. */
export function canSendPhq9Remotely(onCall: OnCall, cover: Cover): boolean {
  return onCall.some((userId) => findPresent(userId, cover) !== null)
}
