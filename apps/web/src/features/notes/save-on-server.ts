import { api, type RouterInputs, type RouterOutputs } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { noteSessionEnded } from '../../session/session-ended.ts'

type SaveInput = RouterInputs['drafts']['save']
type Saved = RouterOutputs['drafts']['save']

// Browsers refuse to carry more than 64 KiB past the end of a page.
const mostCarried = 60_000

/** Runs a call outside the query client; a session that ended is shown all the same. */
export async function watchSession<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call
  } catch (error) {
    if (failureOf(error).code === 'unauthenticated') noteSessionEnded()
    throw error
  }
}

async function sendLeaving<Answer>(procedure: string, body: string): Promise<Answer> {
  const answer = await fetch(`/trpc/${procedure}`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body,
  })
  const { result, error } = await answer.json()
  if (result) return result.data
  throw Object.assign(new Error(procedure), { name: 'TRPCClientError', data: error?.data })
}

/** Saves a draft of a note; when the page is being left, in a way that outlives it. */
export function saveOnServer(input: SaveInput, isLeaving: boolean): Promise<Saved> {
  return sendDraft({
    procedure: 'drafts.save',
    input,
    isLeaving,
    send: () => api.drafts.save.mutate(input),
  })
}

interface Sending<Answer> {
  readonly procedure: string
  readonly input: object
  readonly isLeaving: boolean
  readonly send: () => Promise<Answer>
}

/** Sends a draft of whatever kind; when the page is being left, in a way that outlives it. */
export function sendDraft<Answer>(sending: Sending<Answer>): Promise<Answer> {
  const { procedure, input, isLeaving, send } = sending
  const body = JSON.stringify(input)
  const isCarried = isLeaving && body.length < mostCarried
  return watchSession(isCarried ? sendLeaving<Answer>(procedure, body) : send())
}
