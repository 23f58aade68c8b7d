import { LoadingRows } from '../ui/loading-rows.tsx'
import classes from './page-state.module.css'

/** Until it is known who is signed in. */
export function PagePending() {
  return (
    <main className={classes.page}>
      <LoadingRows />
    </main>
  )
}
