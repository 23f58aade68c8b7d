import type { RouterOutputs } from '../../api/trpc.ts'
import type { TodayType } from './today-search.ts'

export type Today = RouterOutputs['today']['read']

/** One line of the worklist and what it is about. */
export type TodayRow = { readonly key: string } & (
  | { readonly type: 'alert'; readonly alert: Today['alerts'][number] }
  | { readonly type: 'decide'; readonly decision: Today['decisions'][number] }
  | { readonly type: 'due'; readonly due: Today['reassessments'][number] }
  | { readonly type: 'note'; readonly note: Today['notes'][number] }
  | { readonly type: 'draft'; readonly draft: Today['drafts'][number] }
  | { readonly type: 'team'; readonly unassigned: Today['unassigned'][number] }
)

export type TodayCounts = Readonly<Record<TodayType, number>>
