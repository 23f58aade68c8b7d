import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RouterOutputs } from '../../../api/trpc.ts'
import forms from '../../../ui/form.module.css'
import classes from './members-page.module.css'

interface InvitedMessageProps {
  readonly invited: RouterOutputs['members']['invite']
  readonly email: string
  readonly again: () => void
}

/** What became of the invitation; a link that was not mailed is shown this once. */
export function InvitedMessage({ invited, email, again }: InvitedMessageProps) {
  const message = useRef<HTMLParagraphElement>(null)
  useEffect(() => message.current?.focus(), [])
  return (
    <div className={forms.form}>
      <p ref={message} tabIndex={-1}>
        {invited.mailed ? (
          <Trans>The invitation was sent to {email}.</Trans>
        ) : (
          <Trans>
            {email} is invited, and no email was sent. Pass this link on yourself: it is shown only
            now.
          </Trans>
        )}
      </p>
      {invited.mailError && (
        <p className={forms.problem}>
          <Trans>The mail server said: {invited.mailError}</Trans>
        </p>
      )}
      {invited.link && <OneTimeLink link={invited.link} />}
      <div className={forms.actions}>
        <Button variant="default" onClick={again}>
          <Trans>Invite another</Trans>
        </Button>
      </div>
    </div>
  )
}

function OneTimeLink({ link }: { link: string }) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  async function copy(): Promise<void> {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <div className={classes.link}>
        <TextInput ref={field} label={t`Link`} value={link} readOnly />
        <Button onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
      </div>
      <p role="status" className={forms.note}>
        {copied === true && <Trans>Copied.</Trans>}
        {copied === false && <Trans>The link is selected: copy it with Ctrl C.</Trans>}
      </p>
    </>
  )
}
