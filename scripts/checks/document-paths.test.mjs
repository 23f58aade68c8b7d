import { expect, test } from 'vitest'
import { findLostIn } from './document-paths.mjs'

const files = [
  'README.md',
  'turbo.json',
  'docs/architecture.md',
  'docs/decisions/001-postgres.md',
  'apps/api/src/router.ts',
  'packages/domain/src/instruments/nrs.ts',
  'packages/db/migrations/0001_foundation.sql',
]

function lost(text, document = 'docs/architecture.md') {
  return findLostIn(document, text, files)
}

test.each([
  ['a file', 'See `apps/api/src/routes.ts`.', 'apps/api/src/routes.ts'],
  ['a folder', 'See `packages/ui/`.', 'packages/ui/'],
  ['a file named from inside its package', 'See `src/routes.ts`.', 'src/routes.ts'],
  ['a file named alone', 'See `nx.json`.', 'nx.json'],
  [
    'a folder with a part that stands for a name',
    '`docs/guides/<name>.md`',
    'docs/guides/<name>.md',
  ],
  ['a link', 'See [it](decisions/002-none.md).', 'decisions/002-none.md'],
  ['a link upwards', 'See [it](../CONTRIBUTING.md#tests).', '../CONTRIBUTING.md#tests'],
])('finds %s that is gone', (_, text, path) => {
  expect(lost(text)).toEqual([`docs/architecture.md names ${path}, which is not there.`])
})

test.each([
  ['files and folders that are there', '`apps/api/src/router.ts`, `docs/decisions/`, `turbo.json`'],
  ['files named from inside a package', '`src/router.ts`, `migrations/0001_foundation.sql`'],
  [
    'names that stand for others',
    '`packages/domain/src/instruments/<id>.ts`, `docs/decisions/*.md`',
  ],
  [
    'links',
    '[one](decisions/001-postgres.md#why) [two](../README.md) [three](decisions/) [top](#top)',
  ],
  ['addresses', '[site](https://example.org/x.md) [mail](mailto:a@example.org)'],
  [
    'other things with a slash',
    '`/trpc`, `application/json`, `@meridian/db`, `GET /livez`, `and/or`',
  ],
  ['what a build makes', '`apps/web/dist/index.html`, `apps/api/node_modules`'],
  ['examples of code', '```\nimport x from `./gone.ts`\n[a](gone.md)\n```'],
])('is content with %s', (_, text) => {
  expect(lost(text)).toEqual([])
})
