import { useNavigate } from '@tanstack/react-router'
import { filtersOf, type OpenedPanel } from './patient-search.ts'

/** Opens and closes what stands over a page about a patient; it is in the address, so that Back closes and reload keeps it. */
export function usePanel() {
  const navigate = useNavigate()
  return {
    open: (opened: OpenedPanel) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...filtersOf({ ...search }), ...opened }),
        state: true,
        resetScroll: false,
      }),
    close: () =>
      void navigate({
        to: '.',
        search: (search) => filtersOf({ ...search }),
        state: true,
        replace: true,
        resetScroll: false,
      }),
  }
}
