import { Button } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import forms from '../../ui/form.module.css'
import { type FormError, FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { Panel } from '../../ui/panel.tsx'

interface ChangePanelProps {
  /** Names the patient too. */
  readonly title: string
  readonly formId: string
  readonly errors: readonly FormError[]
  readonly onSubmit: FormEventHandler<HTMLFormElement>
  readonly onClose: () => void
  readonly isPending: boolean
  /** What the one button says. */
  readonly submit: ReactNode
  /** A change that is not taken back. */
  readonly isFinal?: boolean
  readonly children: ReactNode
}

/** A small form over the chart, with its errors at the top and its one button at the foot. */
export function ChangePanel(props: ChangePanelProps) {
  const { title, formId, errors, onSubmit, onClose, isPending, submit, isFinal, children } = props
  useShortcut('mod+enter', () => {
    const form = document.getElementById(formId)
    if (form instanceof HTMLFormElement) form.requestSubmit()
  })
  return (
    <Panel
      title={title}
      onClose={onClose}
      footer={
        <Button
          type="submit"
          form={formId}
          loading={isPending}
          aria-keyshortcuts="Control+Enter"
          {...(isFinal && { color: 'red.9' })}
        >
          {submit}
        </Button>
      }
    >
      <form id={formId} className={forms.form} noValidate onSubmit={onSubmit}>
        <FormErrorSummary errors={errors} />
        {children}
      </form>
    </Panel>
  )
}
