import { useLingui } from '@lingui/react/macro'
import classes from './loading-rows.module.css'

/** The place of rows that are on their way, as high as they will be, so that nothing jumps. */
export function LoadingRows({ rows = 6 }: { rows?: number }) {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className={classes.row} />
      ))}
    </div>
  )
}
