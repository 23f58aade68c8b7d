import { uuidv7 } from 'uuidv7'
import type { Drill } from '../drill.ts'
import { type Answer, call, pinning } from '../harness/call.ts'
import { makeClinics, openSessions } from '../harness/clinics.ts'
import { installForDrill } from '../harness/installation.ts'
import { startNode } from '../harness/nodes.ts'

/** The same change at once to two nodes, and many edits over the same version. */
export const sameKey: Drill = {
  name: 'same-key',
  promises: 'A17, A18',
  what: 'the same change twenty times at once, and fifty edits over one version, over two nodes',
  run: async (report, extent) => {
    const rounds = extent.of(50, 10)
    const installation = await installForDrill()
    const { look } = installation
    const clinics = await makeClinics(installation, { clinics: 1, patients: 1 })
    const [person] = await openSessions(installation, clinics, 1)
    if (!person) throw new Error('Nobody is signed in')
    const nodes = [await startNode(installation), await startNode(installation)] as const
    const spread = (count: number, change: (n: number) => readonly [string, object]) =>
      Promise.all(
        Array.from({ length: count }, (_, n) =>
          call(nodes[n % 2 === 0 ? 0 : 1], person, change(n)),
        ),
      )
    let different = 0
    for (let round = 0; round < rounds; round += 1) {
      const change = pinning(person, `round ${round}`)
      const answers = await spread(20, () => change)
      const bodies = new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`))
      const [only = ''] = bodies
      if (bodies.size !== 1 || !only.startsWith('200 ')) different += 1
    }
    const [facts] = await look`select count(*)::int as rows from patient_fact`
    const [events] =
      await look`select count(*)::int as rows from audit_event where kind = 'fact.pinned'`
    report.say(`${rounds} changes, each 20 times at once`)
    report.expect('each had one effect', facts?.rows === rounds && events?.rows === rounds, {
      facts: facts?.rows,
      events: events?.rows,
    })
    report.expect('each was answered alike every time', different === 0, `${different} differ`)
    const edits = await spread(50, (n) => ['patients.correct', correction(person.patientId, n)])
    const won = edits.filter(({ status }) => status === 200)
    const lost = edits.filter(isStale)
    report.expect('one of fifty edits wins', won.length === 1, `${won.length} won`)
    report.expect('the others learn which version stands', lost.length === 49, `${lost.length} did`)
    const [patient] = await look`select version from patient`
    report.expect('the version moved by one', patient?.version === 2, patient?.version)
  },
}

function correction(patientId: string, n: number) {
  return {
    idempotencyKey: uuidv7(),
    patientId,
    version: 1,
    name: `Edited ${n}`,
    birthDate: '1970-05-01',
    sex: 'unknown',
    recordNumber: '',
    phone: '',
    email: '',
    language: 'en',
    nextOfKin: '',
    sharingConsentOn: '',
  }
}

function isStale({ status, body }: Answer): boolean {
  const { error } = body as { error?: { data?: { failure?: unknown } } }
  const failure = { code: 'conflict', reason: 'version_stale', parameters: { current: 2 } }
  return status === 409 && JSON.stringify(error?.data?.failure) === JSON.stringify(failure)
}
