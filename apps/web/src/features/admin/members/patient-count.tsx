import { Plural } from '@lingui/react/macro'

/** How many patients count on somebody, in words. */
export function PatientCount({ count }: { count: number }) {
  return <Plural value={count} one="# patient" other="# patients" />
}
