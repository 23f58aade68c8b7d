// `npm start`: installs, builds and runs Meridian. Arguments are passed on, as in `npm start -- --no-demo`.
import './require-node.mjs'

void import('./launch/start.mjs').then(({ start }) => start(process.argv.slice(2)))
