import type { MeasureId } from './instrument-id.ts'

/** The measures by which function improves or worsens, wherever a rule asks (reference §3.2 and PAIN8 in §5). */
export const functionMeasures: readonly MeasureId[] = ['bpi_interference', 'odi', 'ndi', 'psfs']
