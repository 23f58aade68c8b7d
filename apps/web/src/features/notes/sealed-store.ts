/** Where sealed things are kept: IndexedDB in the browser, a map in tests. */
export interface KeyValueStore {
  get(name: string): Promise<unknown>
  set(name: string, value: unknown): Promise<void>
  delete(name: string): Promise<void>
  names(): Promise<string[]>
}

interface Sealed {
  readonly keptAt: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly text: ArrayBuffer
}

const week = 7 * 24 * 60 * 60 * 1000

/** Things kept on this device under a key that is only ever in memory; each lasts seven days. */
export interface SealedStore {
  keep(name: string, value: unknown): Promise<void>
  /** Null when nothing is kept by that name, when it is too old, or when it is not to be opened. */
  read(name: string): Promise<unknown>
  forget(name: string): Promise<void>
  /** The names that begin so; what is too old is deleted on the way. */
  list(prefix: string): Promise<string[]>
}

interface SealedStoreParts {
  readonly store: KeyValueStore
  /** AES-256, base64. */
  readonly key: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'keptAt' in value && 'iv' in value
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** Opens the store; AES-GCM, a new nonce for each writing, the name bound to the content. */
export function openSealedStore({ store, key, now }: SealedStoreParts): SealedStore {
  const imported = crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  const bound = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(name),
  })

  async function findFresh(name: string): Promise<Sealed | null> {
    const sealed = await store.get(name)
    if (!isSealed(sealed)) return null
    if (now() - sealed.keptAt < week) return sealed
    await store.delete(name)
    return null
  }

  return {
    async keep(name, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const plain = new TextEncoder().encode(JSON.stringify(value))
      const text = await crypto.subtle.encrypt(bound(name, iv), await imported, plain)
      await store.set(name, { keptAt: now(), iv, text } satisfies Sealed)
    },
    async read(name) {
      const sealed = await findFresh(name)
      if (!sealed) return null
      try {
        const plain = await crypto.subtle.decrypt(
          bound(name, sealed.iv),
          await imported,
          sealed.text,
        )
        return JSON.parse(new TextDecoder().decode(plain))
      } catch {
        return null
      }
    },
    forget: (name) => store.delete(name),
    async list(prefix) {
      const names = (await store.names()).filter((name) => name.startsWith(prefix))
      const found = await Promise.all(names.map(findFresh))
      return names.filter((_, index) => found[index] !== null)
    },
  }
}
