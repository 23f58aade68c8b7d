import {
  findOpenInvitation,
  isSetupLinkOpen,
  type OpenInvitation,
  replaceSetupLink,
  spendSetupLink,
} from '@meridian/db/auth'
import type { AuthContext } from '../auth-context.ts'
import { hashToken, isTokenShaped, newLinkToken } from './link-token.ts'

/** The links that work without a session, each once. */
export interface Links {
  /** The invitation behind a link; null when used, expired, revoked or malformed. */
  readInvitation(token: string): Promise<OpenInvitation | null>
  /** Makes the token of a new setup link; earlier unused ones stop working. */
  issueSetupLink(): Promise<string>
  /** True while the setup link can still be used. */
  readSetupLink(token: string): Promise<boolean>
  /** Uses the setup link up; true for one caller only. */
  useSetupLink(token: string): Promise<boolean>
}

/** The links kept in one database, by their hashes. */
export function createLinks({ db, at }: AuthContext): Links {
  return {
    readInvitation: async (token) =>
      isTokenShaped(token) ? findOpenInvitation(db, hashToken(token), at()) : null,
    issueSetupLink: async () => {
      const { token, hash } = newLinkToken()
      await replaceSetupLink(db, hash, at())
      return token
    },
    readSetupLink: async (token) => isTokenShaped(token) && isSetupLinkOpen(db, hashToken(token)),
    useSetupLink: async (token) =>
      isTokenShaped(token) && spendSetupLink(db, hashToken(token), at()),
  }
}
