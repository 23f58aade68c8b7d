import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import type { WordingPack } from '@meridian/domain/wordings'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { useIntentKeys } from '../../../api/use-intent-keys.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import forms from '../../../ui/form.module.css'
import { FormErrorSummary } from '../../../ui/form-error-summary.tsx'
import { readWordingFile, sentenceOfWordingFault } from './read-wording-file.ts'

/** Loads a wording from a .json file; whatever is wrong with the file is said before anything is sent. */
export function UploadWording() {
  const { t } = useLingui()
  const file = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<readonly { message: string }[]>([])
  const upload = useUpload((messages) => setProblems(messages.map((message) => ({ message }))))
  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const { currentTarget: input } = event
    const [chosen] = input.files ?? []
    if (!chosen) return
    const read = readWordingFile(await chosen.text())
    // The same file, put right, can be chosen again.
    input.value = ''
    if ('pack' in read) {
      setProblems([])
      upload.send(read.pack)
    } else setProblems(read.problems.map((message) => ({ message })))
  }
  return (
    <div className={forms.form}>
      <FormErrorSummary errors={problems} />
      <div className={forms.actions}>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={t`File with a wording`}
          hidden
          onChange={(event) => void choose(event)}
        />
        <Button loading={upload.isPending} onClick={() => file.current?.click()}>
          <Trans>Load a wording…</Trans>
        </Button>
        <span className={forms.note}>
          <Trans>A .json file with the texts, the copyright line and the licence.</Trans>
        </span>
      </div>
    </div>
  )
}

function useUpload(onRefused: (messages: readonly string[]) => void) {
  const { t } = useLingui()
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const upload = useMutation(
    trpc.wordings.upload.mutationOptions({
      onSuccess: () => {
        keys.forget()
        showNotification({ message: t`The wording is loaded and in use.` })
      },
      onError: (error, { pack }) => {
        const failure = failureOf(error)
        const faults = Object.entries(failure.fields).map(([path, code]) => {
          const [field = '', key = ''] = path.split('.').slice(1)
          return sentenceOfWordingFault(code, { field, key, value: pack })
        })
        onRefused(faults.length > 0 ? faults : [sentenceOf(failure)])
      },
      onSettled: () => queryClient.invalidateQueries(trpc.wordings.list.pathFilter()),
    }),
  )
  return {
    isPending: upload.isPending,
    send: (pack: WordingPack) => upload.mutate({ idempotencyKey: keys.keyFor(pack), pack }),
  }
}
