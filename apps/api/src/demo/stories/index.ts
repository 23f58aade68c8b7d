import type { Story } from '../story.ts'
import { helenaLenda } from './helena-lenda.ts'

/** Everybody who is a patient of the demo clinic, in the order they are thought of. */
export const stories: readonly Story[] = [helenaLenda]
