import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../api/trpc.ts'
import rows from '../../ui/rows.module.css'

interface LogCallLinkProps {
  readonly call: { readonly patientId: string; readonly patientName: string }
  readonly tries: RouterOutputs['today']['calls']['tries']
}

/** How often the patient has been called of late, and the way to note the next call. */
export function LogCallLink({ call, tries }: LogCallLinkProps) {
  const { t } = useLingui()
  const { patientId, patientName } = call
  const count = tries.filter((one) => one.patientId === patientId).length
  return (
    <span className={rows.withLink}>
      {count > 0 && (
        <span className={rows.quiet}>
          <Plural value={count} one="# call" other="# calls" />
        </span>
      )}
      <Link
        to="/admin/calls"
        search={{ call: patientId }}
        className={rows.action}
        aria-label={t`Note a call to ${patientName}`}
        resetScroll={false}
      >
        <Trans>Note a call</Trans>
      </Link>
    </span>
  )
}
