import { Trans, useLingui } from '@lingui/react/macro'
import { InputBase, NativeSelect } from '@mantine/core'
import { type NoteTemplateId, noteTemplates, templatesFor } from '@meridian/domain/notes'
import { useSession } from '../../session/use-session.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfTemplate } from '../../words/note-words.ts'
import classes from './note-editor.module.css'
import {
  longestSection,
  moveToTemplate,
  type NoteText,
  readTyped,
  textOf,
  typeSection,
} from './note-text.ts'
import { OccurredAtField } from './occurred-at-field.tsx'
import { nameOfSection } from './section-words.ts'

interface NoteFieldsProps {
  readonly note: NoteText
  readonly onChange: (note: NoteText) => void
}

/** The sections of the template, each as tall as its text. */
export function NoteFields({ note, onChange }: NoteFieldsProps) {
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <TemplateSelect note={note} onChange={onChange} />
        <OccurredAtField
          value={note.occurredAt}
          onChange={(occurredAt) => onChange({ ...note, occurredAt })}
        />
      </div>
      {noteTemplates[note.template].sections.map((key, index) => (
        <SectionField
          key={key}
          section={key}
          isFirst={index === 0}
          note={note}
          onChange={onChange}
        />
      ))}
      <p className={classes.hint}>
        <Trans>**bold** and lines that begin with “- ” are shown as bold and as a list.</Trans>
      </p>
    </div>
  )
}

function TemplateSelect({ note, onChange }: NoteFieldsProps) {
  const { t, i18n } = useLingui()
  const { disciplines } = useSession()
  const templates = templatesFor(disciplines)
  function choose(chosen: string): void {
    const template = templates.find(({ id }) => id === chosen)
    if (!template) return
    const moved = moveToTemplate(note, template.id as NoteTemplateId)
    onChange({ ...moved, discipline: template.discipline ?? note.discipline })
  }
  return (
    <NativeSelect
      label={t`Template`}
      value={note.template}
      onChange={(event) => choose(event.currentTarget.value)}
      data={templates.map(({ id }) => ({
        value: id,
        label: i18n._(findWord(nameOfTemplate, id)),
      }))}
    />
  )
}

interface SectionFieldProps extends NoteFieldsProps {
  readonly section: string
  readonly isFirst: boolean
}

function SectionField({ section, isFirst, note, onChange }: SectionFieldProps) {
  const { t, i18n } = useLingui()
  const text = textOf(note.sections, section)
  const over = text.length - longestSection
  return (
    <InputBase
      component="textarea"
      multiline
      label={i18n._(findWord(nameOfSection, section))}
      classNames={{ input: classes.text }}
      rows={2}
      {...(isFirst && { 'data-autofocus': true })}
      value={text}
      onChange={(event) =>
        onChange({
          ...note,
          sections: typeSection(note.sections, section, readTyped(event.currentTarget.value)),
        })
      }
      error={over > 0 ? t`Shorten this section by ${over} characters` : null}
    />
  )
}
