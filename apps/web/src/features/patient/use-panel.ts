import { getRouteApi } from '@tanstack/react-router'
import { filtersOf, type OpenedPanel } from './patient-search.ts'

const route = getRouteApi('/patients/$patientId')

/** Opens and closes what stands over the chart; it is in the address, so that Back closes and reload keeps it. */
export function usePanel() {
  const navigate = route.useNavigate()
  return {
    open: (opened: OpenedPanel) =>
      void navigate({
        search: (search) => ({ ...filtersOf({ ...search }), ...opened }),
        state: true,
        resetScroll: false,
      }),
    /** As open, in the place of what stands open now. */
    backTo: (opened: OpenedPanel) =>
      void navigate({
        search: (search) => ({ ...filtersOf({ ...search }), ...opened }),
        state: true,
        replace: true,
        resetScroll: false,
      }),
    close: () =>
      void navigate({
        search: (search) => filtersOf({ ...search }),
        state: true,
        replace: true,
        resetScroll: false,
      }),
  }
}
