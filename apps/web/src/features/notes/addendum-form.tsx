import { Trans, useLingui } from '@lingui/react/macro'
import { Button, InputBase } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/trpc.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useRecordChange } from '../patient/use-record-change.ts'
import editor from './note-editor.module.css'
import classes from './note-reader.module.css'
import { readTyped } from './note-text.ts'

/** Adds to one's own signed note; the original stays as it was. */
export function AddendumForm({ noteId, patientName }: { noteId: string; patientName: string }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [isTriedBlank, setIsTriedBlank] = useState(false)
  const add = useRecordChange(
    (sent: { noteId: string; text: string }, idempotencyKey) =>
      api.notes.addAddendum.mutate({ ...sent, idempotencyKey }),
    {
      done: t`The addendum about ${patientName} is signed.`,
      onDone: () => setText(''),
    },
  )
  function sign(event?: FormEvent): void {
    event?.preventDefault()
    setIsTriedBlank(text.trim() === '')
    if (text.trim() !== '' && !add.isPending) add.save({ noteId, text })
  }
  useShortcut('mod+enter', () => sign())
  const blank = isTriedBlank && text.trim() === '' ? t`Write the addendum before you sign it` : null
  return (
    <form className={classes.form} onSubmit={sign}>
      <InputBase
        component="textarea"
        multiline
        rows={2}
        label={t`Addendum`}
        description={t`A correction or something to add. The original stays as it is.`}
        classNames={{ input: editor.text }}
        value={text}
        onChange={(event) => setText(readTyped(event.currentTarget.value))}
        error={add.failure ? sentenceOf(add.failure) : blank}
      />
      <Button type="submit" loading={add.isPending}>
        <Trans>Sign addendum</Trans>
      </Button>
    </form>
  )
}
