import { useLingui } from '@lingui/react/macro'
import type { ShapeName } from '../../ui/shape.tsx'
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx'
import { findWord } from '../../words/find-word.ts'
import classes from './fact-badges.module.css'
import { nameOfFact } from './fact-words.ts'
import type { Patient } from './use-patient.ts'

interface Look {
  readonly tone: Tone
  readonly shape: ShapeName
}

const redFlag: Look = { tone: 'urgent', shape: 'triangle' }
const otherFact: Look = { tone: 'warning', shape: 'diamond' }

/** What changes what is safe, always in sight: word, shape and colour. */
export function FactBadges({ facts }: { facts: Patient['facts'] }) {
  const { t, i18n } = useLingui()
  if (facts.length === 0) return null
  return (
    <ul className={classes.facts} aria-label={t`Pinned facts`}>
      {facts.map(({ id, kind, detail }) => (
        <li key={id} title={detail}>
          <StatusBadge {...(kind === 'red_flag' ? redFlag : otherFact)}>
            {i18n._(findWord(nameOfFact, kind))}
            <span data-detail>: {detail}</span>
          </StatusBadge>
        </li>
      ))}
    </ul>
  )
}
