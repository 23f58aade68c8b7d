import type { Drill } from '../drill.ts'
import { call, pinning, reading } from '../harness/call.ts'
import { makeClinics, openSessions } from '../harness/clinics.ts'
import { installForDrill } from '../harness/installation.ts'
import { type MeridianNode, startNode } from '../harness/nodes.ts'

const shifts = [-600_000, 0, 600_000]

/** Moves what the program takes for the time; the database's clock stays as it is. */
function shiftedBy(ms: number): string {
  const source = `
    const Real = Date
    globalThis.Date = class Date extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + ${ms}) : super(...given) }
      static now() { return Real.now() + ${ms} }
    }`
  return `--import=data:text/javascript,${encodeURIComponent(source)}`
}

/** Three web services whose clocks are ten minutes apart serve the same people. */
export const clocks: Drill = {
  name: 'clocks',
  promises: 'A46',
  what: 'web services whose clocks are ten minutes slow and fast',
  run: async (report) => {
    const installation = await installForDrill()
    const { look } = installation
    const clinics = await makeClinics(installation, { clinics: 1, patients: 1 })
    const [person, ending] = await openSessions(installation, clinics, 2)
    if (!person || !ending) throw new Error('Nobody is signed in')
    const nodes: MeridianNode[] = []
    for (const ms of shifts) {
      nodes.push(await startNode(installation, { nodeOptions: [shiftedBy(ms)] }))
    }
    const order: string[] = []
    for (let round = 0; round < 5; round += 1) {
      for (const node of nodes) {
        const detail = `${round} ${node.port}`
        await call(node, person, pinning(person, detail))
        order.push(detail)
      }
    }
    const rows = await look`
      select detail, abs(extract(epoch from now() - pinned_at))::float as age
      from patient_fact order by pinned_at, id`
    report.say(`${rows.length} writes through three clocks`)
    report.expect(
      'what happened stands in the order and at the time of the database',
      rows.map(({ detail }) => detail).join() === order.join() &&
        rows.every(({ age }) => Number(age) < 60),
      `at most ${Math.max(...rows.map(({ age }) => Math.round(Number(age))))} s ago`,
    )
    const statuses = async () => {
      const answers = nodes.map((node) => call(node, ending, reading(ending)))
      return (await Promise.all(answers)).map(({ status }) => status)
    }
    const isLastUsed = (ago: string) => look`
      update auth.session set last_active_at = now() - ${ago}::interval
      where user_id = ${ending.userId}`
    await isLastUsed('29 minutes')
    const before = await statuses()
    report.expect(
      'a session unused for 29 minutes holds for each',
      before.join() === '200,200,200',
      before,
    )
    await isLastUsed('31 minutes')
    // What each remembers of a session it forgets within seconds.
    await new Promise((resolve) => setTimeout(resolve, 3500))
    const after = await statuses()
    report.expect(
      'one unused for 31 minutes has ended for each',
      after.join() === '401,401,401',
      after,
    )
  },
}
