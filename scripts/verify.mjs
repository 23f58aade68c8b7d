// `pnpm verify`: what holds without a database: format, lint, types, boundaries, unused code, versions, documents.
import './require-node.mjs'

void import('./launch/verify.mjs').then(({ runVerify }) => runVerify())
