import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import type { Role } from '@meridian/domain/access'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { useIntentKeys } from '../../../api/use-intent-keys.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import forms from '../../../ui/form.module.css'
import { FormErrorSummary } from '../../../ui/form-error-summary.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Member } from './member-table.tsx'
import { RoleBoxes } from './role-boxes.tsx'

/** What one member may do. */
export function RolesPanel({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useLingui()
  const { name } = member
  const [roles, setRoles] = useState<readonly Role[]>(member.roles)
  const [isEmpty, setIsEmpty] = useState(false)
  const change = useChangeRoles(member, onClose)
  function save(event: FormEvent): void {
    event.preventDefault()
    setIsEmpty(roles.length === 0)
    if (roles.length > 0) change.save(roles)
  }
  const problem = isEmpty ? t`Choose at least one role` : change.problem
  return (
    <Panel title={t`Roles of ${name}`} onClose={onClose}>
      <form className={forms.form} onSubmit={save}>
        {problem && (
          <FormErrorSummary
            key={problem}
            errors={[{ message: problem, ...(isEmpty && { fieldId: 'member-roles' }) }]}
          />
        )}
        <RoleBoxes
          id="member-roles"
          value={roles}
          onChange={setRoles}
          error={isEmpty ? t`Choose at least one role` : null}
        />
        <div className={forms.actions}>
          <Button type="submit" loading={change.isPending}>
            <Trans>Save roles</Trans>
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function useChangeRoles({ userId, name, version }: Member, onDone: () => void) {
  const { t } = useLingui()
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const change = useMutation(
    trpc.members.changeRoles.mutationOptions({
      onSuccess: () => {
        showNotification({ message: t`The roles of ${name} are changed.` })
        onDone()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.members.list.pathFilter()),
    }),
  )
  return {
    isPending: change.isPending,
    problem: change.error ? sentenceOf(failureOf(change.error)) : null,
    save: (chosen: readonly Role[]) => {
      const roles = [...chosen]
      const sent = { userId, version, roles }
      change.mutate({ ...sent, idempotencyKey: keys.keyFor(sent) })
    },
  }
}
