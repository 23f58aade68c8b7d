import { Trans, useLingui } from '@lingui/react/macro'
import { instruments, phq9SomaticItems } from '@meridian/domain/instruments'
import type { Answers } from '../answers/form-state.ts'
import classes from './assess.module.css'

/** The nine symptoms one by one: those that pain alone can raise are marked (reference §1.9). */
export function ItemProfile({ answers }: { answers: Answers }) {
  const { t } = useLingui()
  const items = instruments.phq9.items.filter(({ scored }) => scored)
  return (
    <table className={classes.profile} aria-label={t`Item profile`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Item</Trans>
          </th>
          <th scope="col">
            <Trans>0 to 3</Trans>
          </th>
          <th scope="col">
            <Trans>Read with</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{answers[key] ?? <Trans>open</Trans>}</td>
            <td>{phq9SomaticItems.includes(key) && <Trans>somatic, overlaps with pain</Trans>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
