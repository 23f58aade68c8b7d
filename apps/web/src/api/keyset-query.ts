interface KeysetQuery<Cursor, Page extends { readonly next: Cursor | null }> {
  /** From `trpc.….infiniteQueryKey(input)`, so that live events find it. */
  readonly queryKey: readonly unknown[]
  readonly ask: (cursor: Cursor | undefined, signal: AbortSignal) => Promise<Page>
}

/** Query options for a list that is read page after page; each page names where the next one starts. */
export function keysetQuery<Cursor, Page extends { readonly next: Cursor | null }>({
  queryKey,
  ask,
}: KeysetQuery<Cursor, Page>) {
  return {
    queryKey,
    queryFn: (asked: { pageParam: Cursor | undefined; signal: AbortSignal }) =>
      ask(asked.pageParam, asked.signal),
    initialPageParam: undefined as Cursor | undefined,
    getNextPageParam: (page: Page) => page.next ?? undefined,
  }
}
