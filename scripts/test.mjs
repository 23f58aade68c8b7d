// `npm test`: everything. `npm test -- unit` (or verify, build, browser) runs the named steps alone.
import './require-node.mjs'

void import('./launch/test.mjs').then(({ runTests }) => runTests(process.argv.slice(2)))
