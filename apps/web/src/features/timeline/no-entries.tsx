import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { newDraftId } from '../notes/draft-ids.ts'
import { PanelButton } from '../patient/panel-button.tsx'

const route = getRouteApi('/patients/$patientId')

interface NoEntriesProps {
  readonly isNarrowed: boolean
  readonly mayWrite: boolean
  readonly clear: () => void
}

/** What would be here, and the one thing to do about it. */
export function NoEntries({ isNarrowed, mayWrite, clear }: NoEntriesProps) {
  const navigate = route.useNavigate()
  if (!isNarrowed) {
    return (
      <EmptyState
        action={
          mayWrite && (
            <PanelButton opens={{ panel: 'note', draft: newDraftId() }}>
              <Trans>Write the first note</Trans>
            </PanelButton>
          )
        }
      >
        <Trans>
          No entries yet. Notes, scores and decisions of everybody on the care team stand here.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        <Button
          variant="default"
          onClick={() => {
            clear()
            void navigate({ search: {}, replace: true, resetScroll: false })
          }}
        >
          <Trans>Clear filters</Trans>
        </Button>
      }
    >
      <Trans>Nothing on this timeline fits.</Trans>
    </EmptyState>
  )
}
