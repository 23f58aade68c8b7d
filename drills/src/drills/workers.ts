import { connect } from '@meridian/db'
import type { Drill } from '../drill.ts'
import { type AlertCounts, countAlerts, makeAlertClinic } from '../harness/alert-clinic.ts'
import { installForDrill } from '../harness/installation.ts'
import { openPostOffice } from '../harness/post.ts'
import { endsWithDrill } from '../harness/processes.ts'
import { until } from '../harness/waiting.ts'
import type { Report } from '../report.ts'

const withinMs = 900_000

/** Two workers send alerts and move them on; they are killed, and what they work with goes away. */
export const workers: Drill = {
  name: 'workers',
  promises: 'A25, A26',
  what: 'workers killed in the middle of a sending; mail server and Postgres restarted under them',
  run: async (report, extent) => {
    const alerts = extent.of(5000, 60)
    const kills = extent.of(5, 2)
    const installation = await installForDrill()
    const app = connect(installation.urls.app, { name: 'drill of workers', max: 2 })
    endsWithDrill(() => app.end({ timeout: 1 }))
    const organizationId = await makeAlertClinic(app, alerts)
    const post = await openPostOffice(installation, {
      messages: alerts * 2,
      kills,
      meanwhile: () => installation.engine.crash(),
    })
    const began = performance.now()
    const look = () => countAlerts(app, organizationId)
    const isDone = await until(
      async () => post.isThrough() && isSettled(await look()),
      withinMs,
      500,
    )
    const seconds = Math.round((performance.now() - began) / 1000)
    const counts = await look()
    const { lost, repeats, unexplained } = post.judge(counts.messageIds)
    const codes = await post.close()
    report.say(
      `${alerts} alerts, ${post.countKills()} kills, mail server and Postgres restarted once: ${counts.sent} messages sent in ${seconds} s, ${repeats} of them arrived once more under the same Message-ID`,
    )
    report.expect('nothing is left to do', isDone, `${counts.pending + counts.due} left`)
    expectOnce(report, alerts, counts)
    report.expect('no message is lost', lost === 0, `${lost} lost`)
    report.expect('who is killed leaves a message that goes again', repeats >= kills, repeats)
    report.expect('nothing else arrives twice', unexplained === 0, `${unexplained} did`)
    const isOrderly = codes.length === 2 && codes.every((code) => code === 0)
    report.expect('the last two end in order', isOrderly, codes)
  },
}

function isSettled({ pending, due }: AlertCounts): boolean {
  return pending + due === 0
}

/** Each alert has two steps and two people, each of whom gets one message. */
function expectOnce(report: Report, alerts: number, counts: AlertCounts) {
  const { steps, auditedSteps, told, sent, otherwise, messageIds } = counts
  const wanted = 2 * alerts
  report.expect('every alert took both steps, once', steps === wanted && auditedSteps === wanted, {
    steps,
    auditedSteps,
  })
  report.expect('each person is told once', told === wanted, told)
  const isOnce = sent === wanted && new Set(messageIds).size === wanted && otherwise === 0
  report.expect('each has one message, and it counts as sent', isOnce, { sent, otherwise })
}
