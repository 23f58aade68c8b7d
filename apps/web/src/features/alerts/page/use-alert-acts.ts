import { useLingui } from '@lingui/react/macro'
import { showNotification } from '@mantine/notifications'
import { addDays } from '@meridian/domain'
import { useRef, useState } from 'react'
import { api } from '../../../api/trpc.ts'
import { useShortcut } from '../../../keyboard/use-shortcut.ts'
import { useSession } from '../../../session/use-session.ts'
import { useAlertChange } from '../use-alert-change.ts'
import { isSelectable } from './alert-line.tsx'
import type { AlertRow } from './use-alert-list.ts'

interface Ref {
  readonly alertId: string
  readonly version: number
}

/** What is selected, and what can be done with it. */
export interface AlertActs {
  readonly selected: ReadonlySet<string>
  readonly isPending: boolean
  toggle(alertId: string): void
  clear(): void
  acknowledgeSelected(): void
}

/** How long what was done can be taken back, in ms. */
const undoneWithin = 10_000

/**
 * The keys of the list: e, a, s 1 3 7, x act on the row in focus, or on the signal that is open. What was
 * put off or taken can be taken back with u; that something was seen cannot.
 */
export function useAlertActs(rows: readonly AlertRow[], openedId: string | undefined): AlertActs {
  const { t } = useLingui()
  const { today } = useSession().organization
  const undo = useUndo()
  const { selected, setSelected, toggle } = useSelection(rows)
  const seen = useAlertChange({
    send: (sent: Ref, idempotencyKey) => api.alerts.acknowledge.mutate({ ...sent, idempotencyKey }),
    onDone: () => showNotification({ message: t`Seen. It stays until it is resolved.` }),
  })
  const seenAll = useAlertChange({
    send: (sent: { alerts: Ref[] }, idempotencyKey) =>
      api.alerts.acknowledgeMany.mutate({ ...sent, idempotencyKey }),
    onDone: () => setSelected(new Set()),
  })
  const taken = useAlertChange({
    send: (sent: Ref, idempotencyKey) => api.alerts.take.mutate({ ...sent, idempotencyKey }),
    onDone: ({ version }, { alertId }) => {
      undo.offer({ kind: 'release', alertId, version })
      showNotification({ message: t`You work on it. Press u to give it back.` })
    },
  })
  const putOff = useAlertChange({
    send: (sent: Ref & { until: string }, idempotencyKey) =>
      api.alerts.snooze.mutate({ ...sent, idempotencyKey }),
    onDone: ({ version }, { alertId }) => {
      undo.offer({ kind: 'endSnooze', alertId, version })
      showNotification({ message: t`Put off. Press u to bring it back.` })
    },
  })
  const current = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-alert]')?.dataset.alert
    return rows.find(({ alertId }) => alertId === (id ?? openedId))
  }
  const refOf = ({ alertId, version }: AlertRow): Ref => ({ alertId, version })
  const acknowledgeSelected = () => {
    const alerts = rows.filter(({ alertId }) => selected.has(alertId)).map(refOf)
    if (alerts.length > 0) seenAll.save({ alerts })
  }
  useShortcut('e', () => {
    const row = current()
    if (selected.size > 0) acknowledgeSelected()
    else if (row?.state === 'open') seen.save(refOf(row))
  })
  useShortcut('a', () => {
    const row = current()
    if (row) taken.save(refOf(row))
  })
  useShortcut('x', () => {
    const row = current()
    if (row && isSelectable(row)) toggle(row.alertId)
  })
  const postpone = (days: number) => {
    const row = current()
    if (row) putOff.save({ ...refOf(row), until: addDays(today, days) })
  }
  useShortcut('s 1', () => postpone(1))
  useShortcut('s 3', () => postpone(3))
  useShortcut('s 7', () => postpone(7))
  useShortcut('u', undo.run)
  return {
    selected,
    isPending: seenAll.isPending,
    toggle,
    clear: () => setSelected(new Set()),
    acknowledgeSelected,
  }
}

/** What is selected of what is shown; what is no longer there, or was seen meanwhile, is not. */
function useSelection(rows: readonly AlertRow[]) {
  const [chosen, setSelected] = useState<ReadonlySet<string>>(new Set())
  const selected = new Set(
    rows.filter((row) => chosen.has(row.alertId) && isSelectable(row)).map((row) => row.alertId),
  )
  const toggle = (alertId: string) =>
    setSelected((now) => {
      const next = new Set(now)
      if (!next.delete(alertId)) next.add(alertId)
      return next
    })
  return { selected, setSelected, toggle }
}

interface Undoable extends Ref {
  readonly kind: 'release' | 'endSnooze'
}

function useUndo() {
  const { t } = useLingui()
  const last = useRef<(Undoable & { at: number }) | null>(null)
  const back = useAlertChange({
    send: ({ kind, ...ref }: Undoable, idempotencyKey) =>
      api.alerts[kind].mutate({ ...ref, idempotencyKey }),
    onDone: () => showNotification({ message: t`Taken back.` }),
  })
  return {
    offer: (done: Undoable) => {
      last.current = { ...done, at: Date.now() }
    },
    run: () => {
      const done = last.current
      last.current = null
      if (!done || Date.now() - done.at > undoneWithin) return
      const { at: _, ...undone } = done
      back.save(undone)
    },
  }
}
