import { onPool } from '@meridian/db'
import type { Bench } from '../testing/bench.ts'
import { describeSessionPort } from '../testing/describe-session-port.ts'
import { cachedSessions } from './cached-sessions.ts'
import { createLuciaSessions } from './lucia-sessions.ts'
import type { SessionPort } from './session-port.ts'

function luciaSessions({ pool }: Bench, now: () => Date): SessionPort {
  return createLuciaSessions({ db: onPool(pool), at: () => now().toISOString() })
}

describeSessionPort('sessions kept by lucia', luciaSessions)

describeSessionPort('sessions remembered for a few seconds', (bench, now) =>
  cachedSessions(luciaSessions(bench, now), { seconds: 3, now }),
)
