import { describe, expect, it } from 'vitest'
import { type KeyValueStore, openSealedStore } from './sealed-store.ts'

const day = 24 * 60 * 60 * 1000

function buildMemory() {
  const kept = new Map<string, unknown>()
  const store: KeyValueStore = {
    get: async (name) => kept.get(name),
    set: async (name, value) => void kept.set(name, value),
    delete: async (name) => void kept.delete(name),
    names: async () => [...kept.keys()],
  }
  return { kept, store }
}

const newKey = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))

function bytesOf(value: unknown): string {
  const { text } = value as { text: ArrayBuffer }
  return new TextDecoder('latin1').decode(text)
}

describe('the sealed store', () => {
  it('opens nothing with the key of somebody else', async () => {
    const { store } = buildMemory()
    await openSealedStore({ store, key: newKey(), now: () => 0 }).keep('draft:1', 'pain 7')
    expect(await openSealedStore({ store, key: newKey(), now: () => 0 }).read('draft:1')).toBeNull()
  })

  it('opens nothing that was moved under another name', async () => {
    const { store, kept } = buildMemory()
    const drafts = openSealedStore({ store, key: newKey(), now: () => 0 })
    await drafts.keep('draft:1', 'pain 7')
    kept.set('draft:2', kept.get('draft:1'))
    expect(await drafts.read('draft:2')).toBeNull()
  })

  it('keeps no readable text on the device, and never the same bytes twice', async () => {
    const { store, kept } = buildMemory()
    const drafts = openSealedStore({ store, key: newKey(), now: () => 0 })
    await drafts.keep('draft:1', 'pain 7')
    const first = bytesOf(kept.get('draft:1'))
    await drafts.keep('draft:1', 'pain 7')
    expect(first).not.toContain('pain')
    expect(bytesOf(kept.get('draft:1'))).not.toBe(first)
  })

  it('keeps a thing up to seven days, and deletes it then', async () => {
    const { store, kept } = buildMemory()
    let now = 0
    const drafts = openSealedStore({ store, key: newKey(), now: () => now })
    await drafts.keep('draft:1', 'pain 7')
    now = 7 * day - 1
    expect(await drafts.read('draft:1')).toBe('pain 7')
    now = 7 * day
    expect(await drafts.list('draft:')).toEqual([])
    expect(kept.size).toBe(0)
  })

  it('lists by the beginning of the name and forgets', async () => {
    const { store } = buildMemory()
    const drafts = openSealedStore({ store, key: newKey(), now: () => 0 })
    await drafts.keep('draft:1', { text: 'one' })
    await drafts.keep('answers:1', { text: 'two' })
    expect(await drafts.list('draft:')).toEqual(['draft:1'])
    await drafts.forget('draft:1')
    expect(await drafts.read('draft:1')).toBeNull()
    expect(await drafts.read('answers:1')).toEqual({ text: 'two' })
  })
})
