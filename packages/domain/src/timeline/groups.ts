/**
 * What a timeline can be narrowed to; groups of kinds as a clinician thinks of them. They stand apart
 * from the schemas, so that an address is read without the library that validates.
 */
export const timelineGroups = ['notes', 'scores', 'episode', 'team'] as const
export type TimelineGroup = (typeof timelineGroups)[number]
