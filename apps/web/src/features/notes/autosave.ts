import type { Instant } from '@meridian/domain'
import { failureOf, type ScreenFailure } from '../../failures/failure-of.ts'

/** Whether what stands on the screen is safe, and where. */
export type SaveStatus =
  | { readonly state: 'untouched' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant }
  /** `kept`: it lies on this device and survives the tab. */
  | { readonly state: 'unsaved'; readonly failure: ScreenFailure; readonly kept: boolean }
  /** Another tab or device saved over it; both texts wait for a choice. */
  | { readonly state: 'conflict' }
  | { readonly state: 'signing' }
  | { readonly state: 'signed'; readonly noteId: string }

export interface DraftOnScreen<Text> {
  readonly text: Text
  readonly status: SaveStatus
  /** Why the last try to sign did not sign; the draft is still a draft. */
  readonly signFailure: ScreenFailure | null
}

/** What an autosave has to know of the kind of thing that is typed. */
export interface DraftKind<Text> {
  readonly isSame: (one: Text, other: Text) => boolean
  readonly isBlank: (text: Text) => boolean
  /** True when it may lie on this device. */
  readonly isKeptHere: (text: Text) => boolean
}

/** Where an autosave starts and what it reaches the device and the server through. */
export interface AutosaveParts<Text> {
  /** What is signed or saved from a draft keeps its id. */
  readonly draftId: string
  readonly about: DraftKind<Text>
  readonly start: {
    readonly text: Text
    /** The version on the server; 0 when it has none. */
    readonly version: number
    readonly savedAt: Instant | null
    /** True when the text was typed here and never got to the server. */
    readonly isUnsent: boolean
  }
  /** False when this device cannot keep it. */
  readonly keep: (text: Text, version: number) => Promise<boolean>
  readonly forget: () => Promise<void>
  readonly save: (
    text: Text,
    version: number,
    isLeaving: boolean,
  ) => Promise<{ readonly version: number; readonly savedAt: Instant }>
  readonly sign: (text: Text, version: number) => Promise<{ readonly noteId: string }>
}

export const keepAfter = 400
export const saveAfter = 1500
/** For what only its author reads: it is not kept on the device, so it goes to the server sooner. */
export const savePrivateAfter = 800
const longestRetry = 30_000

const worthRetrying = new Set(['unreachable', 'unavailable', 'fault', 'too_many'])

/** One timer that, once set, runs at its first time: typing on never puts a save off. */
function createTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    set(run: () => void, after: number): void {
      timer ??= setTimeout(() => {
        timer = undefined
        run()
      }, after)
    },
    cancel(): void {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/**
 * Keeps one draft safe while it is typed: on the device after 400 ms, on the server within 2 s. Signing
 * cancels any save that waits; a refused save says so and is tried again where that can help.
 */
export function createAutosave<Text>(parts: AutosaveParts<Text>) {
  const { isSame, isBlank, isKeptHere } = parts.about
  const listeners = new Set<() => void>()
  const keeping = createTimer()
  const saving = createTimer()
  let { version, isUnsent } = parts.start
  let underWay: Promise<void> | null = null
  // One after the other, so that a late writing never follows a deletion.
  let device: Promise<unknown> = Promise.resolve()
  let signTried: Text | null = null
  let isHeld = false
  let tries = 0
  let shown: DraftOnScreen<Text> = {
    text: parts.start.text,
    signFailure: null,
    status: parts.start.savedAt
      ? { state: 'saved', at: parts.start.savedAt }
      : { state: 'untouched' },
  }

  function show(change: Partial<DraftOnScreen<Text>>): void {
    shown = { ...shown, ...change }
    for (const listen of listeners) listen()
  }
  const isOver = () => shown.status.state === 'signing' || shown.status.state === 'signed'
  const isHalted = () => isHeld || isOver() || shown.status.state === 'conflict'

  function onDevice<Result>(run: () => Promise<Result>): Promise<Result> {
    const next = device.then(run)
    device = next.catch(() => {})
    return next
  }
  function keepNow(): Promise<boolean> {
    keeping.cancel()
    if (!isKeptHere(shown.text)) return Promise.resolve(false)
    return onDevice(() => parts.keep(shown.text, version)).catch(() => false)
  }
  function forgetHere(): void {
    keeping.cancel()
    void onDevice(parts.forget).catch(() => {})
  }

  function saveLater(): void {
    if (underWay !== null) return
    saving.set(() => void saveNow(false), isKeptHere(shown.text) ? saveAfter : savePrivateAfter)
  }

  function saveNow(isLeaving: boolean): Promise<void> {
    saving.cancel()
    if (underWay !== null) return underWay
    if (!isUnsent || isHalted()) return Promise.resolve()
    underWay = send(isLeaving).finally(() => {
      underWay = null
      if (isUnsent && shown.status.state === 'saving') saveLater()
    })
    return underWay
  }

  async function send(isLeaving: boolean): Promise<void> {
    const sent = shown.text
    try {
      const saved = await parts.save(sent, version, isLeaving)
      version = saved.version
      tries = 0
      isUnsent = shown.text !== sent
      if (isUnsent) return
      forgetHere()
      if (!isOver()) show({ status: { state: 'saved', at: saved.savedAt } })
    } catch (error) {
      await refuse(failureOf(error))
    }
  }

  async function refuse(failure: ScreenFailure): Promise<void> {
    const { code, reason } = failure
    if (isOver()) return
    // The answer to signing was lost on the way: it is signed.
    if (reason === 'draft_signed' && signTried && isSame(signTried, shown.text)) {
      return finish(parts.draftId)
    }
    if (reason === 'draft_changed') {
      await keepNow()
      return show({ status: { state: 'conflict' } })
    }
    if (worthRetrying.has(code)) {
      tries += 1
      saving.set(() => void saveNow(false), Math.min(1000 * 2 ** tries, longestRetry))
    }
    const kept = await keepNow()
    if (!isOver()) show({ status: { state: 'unsaved', failure, kept } })
  }

  function finish(noteId: string): void {
    saving.cancel()
    isUnsent = false
    forgetHere()
    show({ status: { state: 'signed', noteId }, signFailure: null })
  }

  async function refuseSigning(failure: ScreenFailure, before: SaveStatus): Promise<void> {
    show({ status: before, signFailure: failure })
    if (failure.reason === 'draft_changed') await refuse(failure)
    else if (failure.code === 'unreachable') {
      const kept = isUnsent && (await keepNow())
      if (isUnsent) show({ status: { state: 'unsaved', failure, kept } })
    }
    if (isUnsent && !isHalted()) saveLater()
  }

  return {
    subscribe(listen: () => void): () => void {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    getShown: () => shown,

    /** Takes what stands on the screen now. */
    type(text: Text): void {
      if (isOver() || isSame(text, shown.text)) return
      isUnsent = true
      const isConflict = shown.status.state === 'conflict'
      show({ text, signFailure: null, ...(!isConflict && { status: { state: 'saving' } }) })
      if (isKeptHere(text)) keeping.set(() => void keepNow(), keepAfter)
      else forgetHere()
      if (!isConflict) saveLater()
    },

    /** The page or the panel is being left: everything unsent goes now. */
    async leave(): Promise<void> {
      if (isUnsent && !isOver()) await Promise.all([keepNow(), saveNow(true)])
    },

    /** The network or the session is back. */
    resume(): void {
      if (isUnsent && !isHalted()) void saveNow(false)
    },

    /** Signs what is on the screen; a second call while the first is under way does nothing. */
    async sign(): Promise<void> {
      if (isHalted() || isBlank(shown.text)) return
      saving.cancel()
      const before: SaveStatus = isUnsent ? { state: 'saving' } : shown.status
      show({ status: { state: 'signing' }, signFailure: null })
      await underWay
      signTried = shown.text
      try {
        const { noteId } = await parts.sign(shown.text, version)
        finish(noteId)
      } catch (error) {
        await refuseSigning(failureOf(error), before)
      }
    },

    /** In a conflict: what is on this screen replaces the other. */
    keepMine(otherVersion: number): void {
      version = otherVersion
      isUnsent = true
      show({ status: { state: 'saving' }, signFailure: null })
      void saveNow(false)
    },

    /** In a conflict: the other replaces what is on this screen. */
    keepOther(text: Text, other: { readonly version: number; readonly at: Instant }): void {
      version = other.version
      isUnsent = false
      forgetHere()
      show({ text, status: { state: 'saved', at: other.at }, signFailure: null })
    },

    /** What is on the screen is being saved for good in another way: nothing saves itself until released. */
    async hold(): Promise<void> {
      isHeld = true
      saving.cancel()
      await underWay
    },

    /** It was not saved for good after all. */
    release(): void {
      isHeld = false
      if (isUnsent && !isHalted()) saveLater()
    },

    /** Nothing of it is wanted any more. */
    discard(): void {
      saving.cancel()
      isUnsent = false
      forgetHere()
    },
  }
}

export type Autosave<Text> = ReturnType<typeof createAutosave<Text>>
