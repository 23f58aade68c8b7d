/** The ways a request can fail that a person can do something about; everything else is a fault. */
export type FailureCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'too_many'
  | 'unavailable'

/** Base of every failure: a code the screen turns into a sentence, a reason within it, and parameters. */
export class Failure extends Error {
  readonly code: FailureCode
  /** What exactly, as a stable word such as `version_stale` or `draft_already_signed`. */
  readonly reason: string
  readonly parameters: Readonly<Record<string, string | number>>

  constructor(
    code: FailureCode,
    reason: string,
    parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}: ${reason}`)
    this.name = new.target.name
    this.code = code
    this.reason = reason
    this.parameters = parameters
  }
}

/** No session, or one that ended. */
export class Unauthenticated extends Failure {
  constructor(reason = 'session_missing') {
    super('unauthenticated', reason)
  }
}

/** The actor may see that the thing exists but not do this with it. */
export class Forbidden extends Failure {
  constructor(reason: string) {
    super('forbidden', reason)
  }
}

/** Nothing here by that id, or it belongs to another organization: the two are never told apart. */
export class NotFound extends Failure {
  constructor(what: string) {
    super('not_found', what)
  }
}

/** Somebody or something got there first; nothing was changed. */
export class Conflict extends Failure {
  constructor(reason: string, parameters: Readonly<Record<string, string | number>> = {}) {
    super('conflict', reason, parameters)
  }
}

/** Understood but not acceptable; `fields` says which field and why, by code. */
export class Invalid extends Failure {
  readonly fields: Readonly<Record<string, string>>

  constructor(fields: Readonly<Record<string, string>>) {
    super('invalid', 'fields')
    this.fields = fields
  }
}

/** Too many tries; `retryAfterSeconds` from now it may be tried again. */
export class TooMany extends Failure {
  constructor(retryAfterSeconds: number) {
    super('too_many', 'tries', { retryAfterSeconds })
  }
}

/** The database or another part cannot be reached for the moment; nothing was changed. */
export class Unavailable extends Failure {
  constructor(reason = 'database') {
    super('unavailable', reason)
  }
}
