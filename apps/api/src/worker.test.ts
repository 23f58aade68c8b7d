import { createTestDatabase } from '@meridian/db/testing'
import { expect, it } from 'vitest'
import { drillWorkers } from './testing/worker-drill.ts'

it('sends everything and takes every step, once in effect, though workers die and the mail server goes', async () => {
  const database = await createTestDatabase()
  const { ownerUrl: owner, appUrl: app, authUrl: auth, close } = database
  const alerts = 60
  const { messageIds, seconds, repeats, ...counts } = await drillWorkers({
    databases: { owner, app, auth },
    alerts,
    kills: 2,
    timeoutSeconds: 280,
  }).finally(close)
  expect(counts).toEqual({
    alerts,
    steps: 2 * alerts,
    auditedSteps: 2 * alerts,
    told: 2 * alerts,
    sent: 2 * alerts,
    pending: 0,
    otherwise: 0,
    due: 0,
    kills: 2,
    lost: 0,
    unexplained: 0,
  })
  expect(new Set(messageIds).size).toBe(2 * alerts)
  // Whoever is killed has had a message arrive that it never heard of.
  expect(repeats).toBeGreaterThanOrEqual(2)
}, 300_000)
