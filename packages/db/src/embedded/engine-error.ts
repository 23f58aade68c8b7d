/** What kept the embedded engine from running, as a code a caller can act on. */
export type EngineErrorCode =
  | 'ALREADY_RUNNING'
  | 'NO_BINARIES'
  | 'NO_ACCOUNT'
  | 'NO_ACCESS'
  | 'OTHER_VERSION'
  | 'START_FAILED'

/** A refusal of the embedded engine; its message is a sentence for the person at the terminal. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: EngineErrorCode

  constructor(code: EngineErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
