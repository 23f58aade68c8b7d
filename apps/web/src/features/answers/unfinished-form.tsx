import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { countAnswered } from '@meridian/domain/instruments'
import { DateText } from '../../ui/date-text.tsx'
import classes from './entered-form.module.css'
import type { EnteredFormProps } from './entered-form.tsx'

/** A form that somebody saved in part lately: it can be gone on with instead of begun anew. */
export function UnfinishedForm({ id, form, known, onChange }: Omit<EnteredFormProps, 'errors'>) {
  const unfinished = known?.unfinished
  const isBegun = Object.keys({ ...form.answers, ...form.totals }).length > 0
  if (!unfinished || isBegun) return null
  const { answered, all } = countAnswered(id, unfinished.answers)
  const { responseId, on, answers, by } = unfinished
  return (
    <p className={classes.begun}>
      <span>
        <Trans>
          Saved in part on <DateText date={on} /> by {by ?? <Trans>a former colleague</Trans>}:{' '}
          {answered} of {all} answered.
        </Trans>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onChange({ source: 'items', answers, continues: responseId })}
      >
        <Trans>Go on with it</Trans>
      </Button>
    </p>
  )
}
