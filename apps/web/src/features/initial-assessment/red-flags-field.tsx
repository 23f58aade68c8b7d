import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Textarea } from '@mantine/core'
import { listPresentFlags, type RedFlagCode, redFlagCodes } from '@meridian/domain/episodes'
import forms from '../../ui/form.module.css'
import { nameOfRedFlag } from '../../words/assessment-words.ts'
import classes from './assessment.module.css'
import type { AssessmentFields } from './use-assessment-form.ts'

const codes = Object.keys(redFlagCodes) as RedFlagCode[]

/** The red-flag checklist: every one is asked for, and one that is present wants what was done about it. */
export function RedFlagsField({ form, errors }: AssessmentFields) {
  const { t, i18n } = useLingui()
  const answers = form.watch('redFlags')
  const answered = codes.filter((code) => answers?.[code]).length
  const total = codes.length
  const isAnyPresent = answers ? listPresentFlags(answers).length > 0 : false
  return (
    <fieldset className={forms.group}>
      <legend>
        <Trans>
          Red flags, {answered} of {total} answered
        </Trans>
      </legend>
      <p className={forms.note}>
        <Trans>The plan starts when each has been asked for. One that is present is pinned.</Trans>
      </p>
      {codes.map((code) => {
        const { id, error } = errors.field(`redFlags.${code}`)
        return (
          <fieldset key={code} className={classes.row} id={id} tabIndex={-1}>
            <legend>
              {i18n._(nameOfRedFlag[code])}
              {error && <span className={forms.problem}> {error}</span>}
            </legend>
            <div className={classes.choices}>
              <Radio value="absent" label={t`Absent`} {...form.register(`redFlags.${code}`)} />
              <Radio value="present" label={t`Present`} {...form.register(`redFlags.${code}`)} />
            </div>
          </fieldset>
        )
      })}
      {isAnyPresent && (
        <Textarea
          autosize
          minRows={2}
          mt="sm"
          {...errors.field('redFlagAction')}
          {...form.register('redFlagAction')}
        />
      )}
    </fieldset>
  )
}
