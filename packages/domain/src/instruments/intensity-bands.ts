import type { BandSet } from './bands.ts'
import { cite, productRule } from './citation.ts'

/** How NRS and BPI means are read: zero apart, then mild, moderate from 5, severe from 7. */
export const intensityBands: BandSet = {
  version: 'intensity-0-10@1',
  bands: [
    { key: 'none', from: 0 },
    { key: 'mild', from: 0, exclusive: true },
    { key: 'moderate', from: 5 },
    { key: 'severe', from: 7 },
  ],
  citations: [
    cite('eppoc', 'BPI bands 0-4, 5-6 and 7-10'),
    productRule('zero split out; the same bands on the NRS and on unrounded BPI means'),
  ],
  caution: 'A display aid only.',
}
