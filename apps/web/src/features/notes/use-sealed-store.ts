import { del, get, keys, set } from 'idb-keyval'
import { useSession } from '../../session/use-session.ts'
import { type KeyValueStore, openSealedStore, type SealedStore } from './sealed-store.ts'

// The store that signing out clears as a whole.
const device: KeyValueStore = {
  get: (name) => get(name),
  set: (name, value) => set(name, value),
  delete: (name) => del(name),
  names: async () => (await keys()).map(String),
}

let opened: { readonly key: string; readonly store: SealedStore } | null = null

/**
 * What this person keeps on this device; null where the browser has no cryptography, as on a page that
 * came without https.
 */
export function useSealedStore(): SealedStore | null {
  const { draftKey } = useSession()
  if (!globalThis.crypto?.subtle) return null
  if (opened?.key !== draftKey) {
    opened = {
      key: draftKey,
      store: openSealedStore({ store: device, key: draftKey, now: () => Date.now() }),
    }
  }
  return opened.store
}
