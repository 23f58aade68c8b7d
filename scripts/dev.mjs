// `pnpm dev`: the api and the dashboard, both watching their sources.
import './require-node.mjs'

void import('./launch/dev.mjs').then(({ startDevelopment }) =>
  startDevelopment(process.argv.slice(2)),
)
