import { disciplinesOf } from '@meridian/domain/access'
import type { NoteText } from '../story.ts'
import { type Acts, callerOf, patientOf, type Scene } from './scene.ts'

/** What the staff write. */
export const noteActs: Acts<'sign' | 'draft' | 'addendum'> = {
  sign: async (scene, text) => {
    const patientId = patientOf(scene)
    // Whoever writes has read; of what lies further back everybody has by now.
    if (scene.on >= scene.stage.readUpOn) await callerOf(scene).timeline.page({ patientId })
    const content = contentOf(scene, text)
    const { noteId } = await callerOf(scene).notes.sign({
      idempotencyKey: scene.stage.newId(),
      ...content,
    })
    scene.sofar.lastNotes.set(scene.by, noteId)
  },
  draft: (scene, text) => callerOf(scene).drafts.save(contentOf(scene, text)),
  addendum: (scene, { text }) => {
    const noteId = scene.sofar.lastNotes.get(scene.by)
    if (noteId === undefined) throw new Error('There is no note to add to')
    const { stage } = scene
    return callerOf(scene).notes.addAddendum({ idempotencyKey: stage.newId(), noteId, text })
  },
}

function contentOf(scene: Scene, { template, visibility, sections }: NoteText) {
  const [discipline] = disciplinesOf([scene.by])
  if (!discipline) throw new Error(`${scene.by} writes no notes`)
  return {
    draftId: scene.stage.newId(),
    patientId: patientOf(scene),
    baseVersion: 0,
    occurredAt: null,
    template,
    discipline,
    visibility,
    sections: sections.map((section) => ({ ...section })),
  }
}
