import { Trans, useLingui } from '@lingui/react/macro'
import { DateTimeText } from '../../../ui/date-text.tsx'
import { findWord } from '../../../words/find-word.ts'
import { nameOfTemplate } from '../../../words/note-words.ts'
import type { Today } from '../today-row.ts'
import { Line } from './line.tsx'

/** Something I began and did not sign. */
export function DraftLine({ draft }: { draft: Today['drafts'][number] }) {
  const { i18n } = useLingui()
  const template = i18n._(findWord(nameOfTemplate, draft.template))
  return (
    <Line
      type="draft"
      patient={draft}
      opens={{ panel: 'note', draft: draft.draftId }}
      what={<Trans>{template}, not signed</Trans>}
      when={<DateTimeText at={draft.updatedAt} />}
    />
  )
}
