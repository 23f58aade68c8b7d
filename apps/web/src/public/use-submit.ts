import { type FormEvent, useState } from 'react'
import { failureOf, type ScreenFailure } from '../failures/failure-of.ts'

/** Sends a form once at a time; `failure` is why the last try did not work. */
export function useSubmit(send: () => Promise<void>) {
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<ScreenFailure | null>(null)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (sending) return
    setSending(true)
    setFailure(null)
    try {
      await send()
    } catch (error) {
      setFailure(failureOf(error))
      setSending(false)
    }
  }
  return { sending, failure, submit }
}
