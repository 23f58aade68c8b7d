import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import { DateTimeText } from '../../../ui/date-text.tsx'
import rows from '../../../ui/rows.module.css'
import type { Chosen, Version } from './side-by-side.tsx'

const wordOfCause: Readonly<Record<Version['cause'], MessageDescriptor>> = {
  proposed: msg`Proposed at the initial assessment`,
  revised: msg`Changed by the coordinator`,
  phase_decided: msg`Phase decided`,
  reassessment: msg`Decided at a reassessment`,
}

interface VersionTableProps {
  readonly versions: readonly Version[]
  readonly nameOf: (userId: string) => string
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** Who made which version when and why; two radio buttons a row choose what is compared. */
export function VersionTable({ versions, nameOf, chosen, onChoose }: VersionTableProps) {
  const { t } = useLingui()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
    <section className={rows.scroll} aria-label={t`Versions of the plan`} tabIndex={0}>
      <table className={rows.table}>
        <caption>
          <Trans>Versions of the plan</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>From</Trans>
            </th>
            <th scope="col">
              <Trans>To</Trans>
            </th>
            <th scope="col">
              <Trans>Version</Trans>
            </th>
            <th scope="col">
              <Trans>Why</Trans>
            </th>
            <th scope="col">
              <Trans>Who and when</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow
              key={version.number}
              version={version}
              name={nameOf(version.madeBy)}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface VersionRowProps extends Pick<VersionTableProps, 'chosen' | 'onChoose'> {
  readonly version: Version
  readonly name: string
}

function VersionRow({ version, name, chosen, onChoose }: VersionRowProps) {
  const { t, i18n } = useLingui()
  const { number, cause, reason, madeAt } = version
  return (
    <tr>
      <td>
        <Radio
          size="md"
          name="before"
          aria-label={t`From version ${number}`}
          checked={chosen.before === number}
          onChange={() => onChoose({ ...chosen, before: number })}
        />
      </td>
      <td>
        <Radio
          size="md"
          name="after"
          aria-label={t`To version ${number}`}
          checked={chosen.after === number}
          onChange={() => onChoose({ ...chosen, after: number })}
        />
      </td>
      <td>{number}</td>
      <td>
        {i18n._(wordOfCause[cause])}
        {reason && `. ${reason}`}
      </td>
      <td>
        {name}, <DateTimeText at={madeAt} />
      </td>
    </tr>
  )
}
