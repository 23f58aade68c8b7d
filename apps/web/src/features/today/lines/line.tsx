import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import rows from '../../../ui/rows.module.css'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import type { PatientSearch } from '../../patient/patient-search.ts'
import type { TodayType } from '../today-search.ts'
import { lookOfType } from '../type-looks.ts'
import classes from './line.module.css'

interface LineProps {
  readonly type: TodayType
  /** In place of the badge of the type, when the row has a status of its own. */
  readonly badge?: ReactNode
  readonly patient: { readonly patientId: string; readonly patientName: string }
  /** What opens over the chart. */
  readonly opens?: PatientSearch
  readonly what: ReactNode
  readonly phase?: ReactNode
  readonly from?: ReactNode
  readonly when?: ReactNode
  readonly action?: ReactNode
}

/** The cells every kind of row has; the whole row follows the patient's link. */
export function Line({ type, badge, patient, opens, what, phase, from, when, action }: LineProps) {
  const { i18n } = useLingui()
  const isWide = !phase
  const { shape, tone, word } = lookOfType[type]
  return (
    <tr className={`${rows.row} ${classes.line}`} data-type={type}>
      <td className={classes.type}>
        {badge ?? (
          <StatusBadge tone={tone} shape={shape}>
            {i18n._(word)}
          </StatusBadge>
        )}
      </td>
      <td className={`${rows.nowrap} ${classes.patient}`}>
        <Link
          to="/patients/$patientId"
          params={{ patientId: patient.patientId }}
          search={opens ?? {}}
          className={rows.link}
          data-row
        >
          {patient.patientName}
        </Link>
      </td>
      {/* What has no phase, and comes from nobody, may say more. */}
      <td
        className={`${isWide ? rows.spill : rows.clip} ${classes.what}`}
        colSpan={isWide ? (from ? 2 : 3) : 1}
      >
        {what}
      </td>
      {phase && <td className={`${rows.nowrap} ${rows.wide}`}>{phase}</td>}
      {(phase || from) && <td className={`${rows.nowrap} ${rows.wide} ${rows.quiet}`}>{from}</td>}
      <td className={`${rows.nowrap} ${classes.when}`}>{when}</td>
      <td className={`${rows.nowrap} ${classes.action}`}>{action}</td>
    </tr>
  )
}
