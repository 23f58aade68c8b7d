import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealer } from './use-case.ts'

const bytes = 32

/** A fresh installation key: 32 random bytes, base64. */
export function newAppKey(): string {
  return randomBytes(bytes).toString('base64')
}

/** True for 32 bytes in base64 that are not all alike. */
export function isAppKey(value: string): boolean {
  const key = Buffer.from(value, 'base64')
  return key.length === bytes && new Set(key).size > 8
}

/**
 * AES-256-GCM with a key derived from the installation's: 12 bytes nonce, 16 bytes tag, text. What was sealed
 * under the key before opens too, where one is given; nothing is sealed under it any more.
 */
export function createSealer(appKey: string, keyBefore?: string): Sealer {
  const key = derive(appKey, 'drafts')
  const before = keyBefore === undefined ? null : derive(keyBefore, 'drafts')
  return {
    seal: (text) => seal(key, text),
    open(sealed) {
      try {
        return open(key, sealed)
      } catch (error) {
        if (before === null) throw error
        return open(before, sealed)
      }
    },
  }
}

function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function open(key: Buffer, sealed: Buffer): string {
  const nonce = sealed.subarray(0, 12)
  // A shortened tag would be easier to guess.
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(sealed.subarray(12, 28))
  const text = [decipher.update(sealed.subarray(28)), decipher.final()]
  return Buffer.concat(text).toString('utf8')
}

/** The key, base64, under which a person's device keeps drafts; the same at every sign-in. */
export function draftKeyOf(appKey: string, userId: string): string {
  return derive(appKey, `device drafts ${userId}`).toString('base64')
}

function derive(appKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(appKey, 'base64'), '', purpose, bytes))
}
