import { Trans, useLingui } from '@lingui/react/macro'
import { comparePlanContents } from '@meridian/domain/plan'
import { comparePlans, type EpisodeClock } from '@meridian/domain/protocol'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { RouterOutputs } from '../../../api/trpc.ts'
import { ChangeList } from '../change-list.tsx'
import { linesOfContentChange } from '../lines-of-content-change.ts'
import { sentenceOfPhaseChange } from '../sentence-of-phase-change.ts'
import { useNamesOf } from '../use-names-of.ts'
import classes from './history.module.css'
import { VersionTable } from './version-table.tsx'

export type History = RouterOutputs['plans']['history'] & { readonly clock: EpisodeClock }
export type Version = History['versions'][number]

interface SideBySideProps {
  readonly patientId: string
  readonly history: History
}

/** The list of versions with two of them chosen, and what is different between those. */
export function SideBySide({ patientId, history }: SideBySideProps) {
  const { versions } = history
  const latest = versions[0]?.number ?? 1
  const [chosen, choose] = useState({ before: Math.max(1, latest - 1), after: latest })
  const nameOf = useNamesOf(history.people)
  return (
    <>
      <p className={classes.back}>
        <Link to="/patients/$patientId/plan" params={{ patientId }}>
          <Trans>Back to the plan</Trans>
        </Link>
      </p>
      <VersionTable versions={versions} nameOf={nameOf} chosen={chosen} onChoose={choose} />
      <Difference history={history} chosen={chosen} nameOf={nameOf} />
    </>
  )
}

export interface Chosen {
  readonly before: number
  readonly after: number
}

interface DifferenceProps {
  readonly history: History
  readonly chosen: Chosen
  readonly nameOf: (userId: string) => string
}

function Difference({ history, chosen, nameOf }: DifferenceProps) {
  const { t } = useLingui()
  const titleId = useId()
  const { before: from, after: to } = chosen
  const [before, after] = [from, to].map((number) =>
    history.versions.find((version) => version.number === number),
  )
  if (!before || !after) return null
  const phases = comparePlans(before.phases, after.phases)
  const contents = comparePlanContents(before.content, after.content)
  const lines = [
    ...phases.map((change) => sentenceOfPhaseChange(change, history)),
    ...contents.flatMap((change) => linesOfContentChange(change, nameOf)),
  ]
  return (
    <section aria-labelledby={titleId} aria-live="polite" className={classes.difference}>
      <ChangeList
        titleId={titleId}
        heading="h2"
        title={t`From version ${from} to version ${to}`}
        lines={lines}
      >
        <Trans>These two say the same. Choose another version above.</Trans>
      </ChangeList>
    </section>
  )
}
