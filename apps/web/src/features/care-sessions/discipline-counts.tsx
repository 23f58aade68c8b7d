import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import steps from '../reassessments/next-steps.module.css'
import type { Sessions } from './use-sessions.ts'

/** How many sessions of each discipline took place, were missed and lie ahead. */
export function DisciplineCounts({ counts }: { counts: Sessions['counts'] }) {
  const { i18n } = useLingui()
  if (counts.length === 0) return null
  return (
    <p className={steps.comes}>
      {counts.map(({ discipline, done, missed, planned }, index) => (
        <span key={discipline}>
          {index > 0 && ' · '}
          <Trans>
            {i18n._(findWord(nameOfDiscipline, discipline))}: {done} done
          </Trans>
          {missed > 0 && (
            <>
              , <Plural value={missed} one="# missed" other="# missed" />
            </>
          )}
          {planned > 0 && (
            <>
              , <Plural value={planned} one="# ahead" other="# ahead" />
            </>
          )}
        </span>
      ))}
    </p>
  )
}
