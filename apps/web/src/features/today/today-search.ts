/** The kinds of rows Today can be narrowed to. */
export const todayTypes = ['alert', 'decide', 'due', 'note', 'draft', 'team'] as const
export type TodayType = (typeof todayTypes)[number]

export interface TodaySearch {
  /** One kind of row only; every kind when absent. */
  readonly type?: TodayType
}

/** Reads the address; what it does not know it leaves out. */
export function parseTodaySearch(search: Record<string, unknown>): TodaySearch {
  const type = todayTypes.find((known) => known === search.type)
  return type ? { type } : {}
}
