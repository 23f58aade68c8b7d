import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AutosaveParts, createAutosave, keepAfter, saveAfter } from './autosave.ts'
import { type NoteText, noteDrafts } from './note-text.ts'

const draftId = 'd1'
const note = (plan: string, visibility: NoteText['visibility'] = 'team'): NoteText => ({
  template: 'soap',
  discipline: 'acupuncture',
  visibility,
  occurredAt: null,
  sections: plan === '' ? [] : [{ key: 'plan', text: plan }],
})

function refusal(code: string, reason: string) {
  const failure = { code, reason, parameters: {} }
  return Object.assign(new Error(code), { name: 'TRPCClientError', data: { failure } })
}
const offline = () => Object.assign(new Error('fetch failed'), { name: 'TRPCClientError' })

/** A device and a server that remember what they were given. */
function buildDraft(over: Partial<AutosaveParts<NoteText>> = {}) {
  const device: { copy: NoteText | null } = { copy: null }
  const server = { version: 0, text: note(''), saves: 0, signed: 0 }
  const draft = createAutosave({
    draftId,
    about: noteDrafts,
    start: { text: note(''), version: 0, savedAt: null, isUnsent: false },
    keep: async (text) => {
      device.copy = text
      return true
    },
    forget: async () => {
      device.copy = null
    },
    save: async (text, version) => {
      server.saves += 1
      server.version = version + 1
      server.text = text
      return { version: server.version, savedAt: '2026-11-22T14:02:00.000Z' }
    },
    sign: async (text) => {
      server.signed += 1
      server.text = text
      return { noteId: draftId }
    },
    ...over,
  })
  return { draft, device, server }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving for good in another way', () => {
  it('waits for the save under way, and nothing is saved by itself after it', async () => {
    const { draft, server } = buildDraft()
    draft.type(note('pain 7'))
    await draft.hold()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.saves).toBe(0)
    draft.discard()
    await draft.leave()
    expect(server.saves).toBe(0)
  })

  it('goes on saving when it came to nothing', async () => {
    const { draft, server } = buildDraft()
    draft.type(note('pain 7'))
    await draft.hold()
    draft.release()
    await vi.advanceTimersByTimeAsync(saveAfter)
    expect(server.text).toEqual(note('pain 7'))
  })
})

describe('typing', () => {
  it('is kept on the device 400 ms after a key, and on the server within 2 s', async () => {
    const { draft, device, server } = buildDraft()
    draft.type(note('pain 7'))
    await vi.advanceTimersByTimeAsync(keepAfter)
    expect(device.copy).toEqual(note('pain 7'))
    expect(server.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(2000 - keepAfter)
    expect(server.text).toEqual(note('pain 7'))
    expect(draft.getShown().status).toEqual({ state: 'saved', at: '2026-11-22T14:02:00.000Z' })
  })

  it('without a pause loses no more than two seconds', async () => {
    const { draft, device, server } = buildDraft()
    for (let key = 1; key <= 40; key += 1) {
      draft.type(note('x'.repeat(key)))
      await vi.advanceTimersByTimeAsync(100)
    }
    const typed = 40
    expect(typed - (device.copy?.sections[0]?.text.length ?? 0)).toBeLessThanOrEqual(5)
    expect(typed - (server.text.sections[0]?.text.length ?? 0)).toBeLessThanOrEqual(20)
  })

  it('that only its author reads is never kept on the device and goes to the server within 1 s', async () => {
    const { draft, device, server } = buildDraft()
    draft.type(note('for me', 'author'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(device.copy).toBeNull()
    expect(server.text).toEqual(note('for me', 'author'))
  })

  it('takes a copy off the device when the note becomes for its author only', async () => {
    const { draft, device } = buildDraft({ save: async () => Promise.reject(offline()) })
    draft.type(note('for me'))
    await vi.advanceTimersByTimeAsync(keepAfter)
    draft.type(note('for me', 'author'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(device.copy).toBeNull()
    expect(draft.getShown().status).toMatchObject({ state: 'unsaved', kept: false })
  })

  it('leaves nothing on the device once the server has it', async () => {
    const { draft, device } = buildDraft()
    draft.type(note('pain 7'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(device.copy).toBeNull()
  })
})

describe('a save that fails', () => {
  it('says so in words that can be true, and is tried again when the network is back', async () => {
    let isOffline = true
    const save = vi.fn(async (_: NoteText, version: number) => {
      if (isOffline) throw offline()
      return { version: version + 1, savedAt: '2026-11-22T14:05:00.000Z' }
    })
    const { draft, device } = buildDraft({ save })
    draft.type(note('pain 7'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(draft.getShown().status).toMatchObject({
      state: 'unsaved',
      kept: true,
      failure: { code: 'unreachable' },
    })
    expect(device.copy).toEqual(note('pain 7'))
    isOffline = false
    draft.resume()
    await vi.advanceTimersByTimeAsync(0)
    expect(draft.getShown().status).toMatchObject({ state: 'saved' })
  })

  it('does not claim that the device keeps it when the device cannot', async () => {
    const { draft } = buildDraft({
      save: async () => Promise.reject(offline()),
      keep: async () => Promise.reject(new Error('no room')),
    })
    draft.type(note('pain 7'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(draft.getShown().status).toMatchObject({ state: 'unsaved', kept: false })
  })

  it('because the session ended waits for it, and does not hammer', async () => {
    const save = vi.fn(async () => Promise.reject(refusal('unauthenticated', 'session_missing')))
    const { draft } = buildDraft({ save })
    draft.type(note('pain 7'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(save).toHaveBeenCalledTimes(1)
    draft.resume()
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('because it was changed elsewhere stops saving, and keeps typing safe on the device', async () => {
    const save = vi.fn(async () => Promise.reject(refusal('conflict', 'draft_changed')))
    const { draft, device } = buildDraft({ save })
    draft.type(note('mine'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(draft.getShown().status).toEqual({ state: 'conflict' })
    draft.type(note('mine, more'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(device.copy).toEqual(note('mine, more'))
    expect(draft.getShown().text).toEqual(note('mine, more'))
  })
})

describe('a conflict', () => {
  async function buildConflict() {
    let refuses = true
    const saved: { text: NoteText; version: number }[] = []
    const built = buildDraft({
      save: async (text, version) => {
        if (refuses) throw refusal('conflict', 'draft_changed')
        saved.push({ text, version })
        return { version: version + 1, savedAt: '2026-11-22T14:05:00.000Z' }
      },
    })
    built.draft.type(note('mine'))
    await vi.advanceTimersByTimeAsync(2000)
    refuses = false
    return { ...built, saved }
  }

  it('resolved for mine saves it over the other', async () => {
    const { draft, saved } = await buildConflict()
    draft.keepMine(4)
    await vi.advanceTimersByTimeAsync(0)
    expect(saved).toEqual([{ text: note('mine'), version: 4 }])
    expect(draft.getShown().status).toMatchObject({ state: 'saved' })
  })

  it('resolved for the other shows it and saves nothing', async () => {
    const { draft, saved, device } = await buildConflict()
    draft.keepOther(note('theirs'), { version: 4, at: '2026-11-22T14:01:00.000Z' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.getShown().text).toEqual(note('theirs'))
    expect(saved).toEqual([])
    expect(device.copy).toBeNull()
  })
})

describe('signing', () => {
  it('refuses a note without text', async () => {
    const { draft, server } = buildDraft()
    draft.type(note('  '))
    await draft.sign()
    expect(server.signed).toBe(0)
  })

  it('cancels the save that waits', async () => {
    const { draft, server, device } = buildDraft()
    draft.type(note('pain 7'))
    await draft.sign()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server).toMatchObject({ saves: 0, signed: 1 })
    expect(device.copy).toBeNull()
    expect(draft.getShown().status).toEqual({ state: 'signed', noteId: draftId })
  })

  it('twice signs once', async () => {
    const { draft, server } = buildDraft()
    draft.type(note('pain 7'))
    await Promise.all([draft.sign(), draft.sign()])
    expect(server.signed).toBe(1)
  })

  it('waits for the save under way, and signs over the version it made', async () => {
    let finish = () => {}
    const sign = vi.fn(async (_: NoteText, __: number) => ({ noteId: draftId }))
    const { draft } = buildDraft({
      sign,
      save: (_, version) =>
        new Promise((resolve) => {
          finish = () => resolve({ version: version + 1, savedAt: '2026-11-22T14:02:00.000Z' })
        }),
    })
    draft.type(note('pain 7'))
    await vi.advanceTimersByTimeAsync(saveAfter)
    const signing = draft.sign()
    await vi.advanceTimersByTimeAsync(0)
    expect(sign).not.toHaveBeenCalled()
    finish()
    await signing
    expect(sign).toHaveBeenCalledWith(note('pain 7'), 1)
  })

  it('offline leaves a draft, says so, and keeps it on the device', async () => {
    const { draft, device } = buildDraft({
      save: async () => Promise.reject(offline()),
      sign: async () => Promise.reject(offline()),
    })
    draft.type(note('pain 7'))
    await draft.sign()
    const { status, signFailure, text } = draft.getShown()
    expect(signFailure?.code).toBe('unreachable')
    expect(status).toMatchObject({ state: 'unsaved', kept: true })
    expect(text).toEqual(note('pain 7'))
    expect(device.copy).toEqual(note('pain 7'))
  })

  it('whose answer was lost is found out by the next save', async () => {
    const { draft } = buildDraft({
      sign: async () => Promise.reject(offline()),
      save: async () => Promise.reject(refusal('conflict', 'draft_signed')),
    })
    draft.type(note('pain 7'))
    await draft.sign()
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.getShown().status).toEqual({ state: 'signed', noteId: draftId })
  })

  it('never shows as signed a text that was typed after what was signed', async () => {
    const { draft } = buildDraft({
      sign: async () => Promise.reject(offline()),
      save: async () => Promise.reject(refusal('conflict', 'draft_signed')),
    })
    draft.type(note('pain 7'))
    await draft.sign()
    draft.type(note('pain 7, and more'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.getShown().status).toMatchObject({ state: 'unsaved', kept: true })
  })
})

describe('leaving', () => {
  it('sends what waits at once', async () => {
    const { draft, server } = buildDraft()
    draft.type(note('pain 7'))
    await draft.leave()
    expect(server.text).toEqual(note('pain 7'))
  })

  it('sends nothing when nothing was typed', async () => {
    const { draft, server } = buildDraft()
    await draft.leave()
    expect(server.saves).toBe(0)
  })
})
