import { defineConfig } from 'vitest/config'

const postgres = './packages/db/src/testing/global-setup.ts'

/** A project of the workspace; those that reach the database share one Postgres for the run. */
function project(name: string, folder: string, globalSetup: string[] = []) {
  const include = [`${folder}/**/*.test.ts`, `${folder}/**/*.test.tsx`]
  return { extends: true as const, test: { name, include, globalSetup } }
}

export default defineConfig({
  test: {
    // Half of the usual machine is two cores, and Postgres wants some of them too.
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**'],
    projects: [
      project('domain', 'packages/domain/src'),
      project('web', 'apps/web/src'),
      project('db', 'packages/db/src', [postgres]),
      project('auth', 'packages/auth/src', [postgres]),
      project('api', 'apps/api/src', [postgres]),
    ],
  },
})
