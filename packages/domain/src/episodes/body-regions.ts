/** Body regions of the pain; the region decides which function scale is used. */
export const bodyRegions = [
  'lumbar',
  'neck',
  'thoracic',
  'shoulder',
  'elbow_hand',
  'hip',
  'knee',
  'ankle_foot',
  'head_face',
  'widespread',
] as const
export type BodyRegion = (typeof bodyRegions)[number]
