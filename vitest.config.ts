import { defineConfig } from 'vitest/config'

const postgres = './packages/db/src/testing/global-setup.ts'

/** A project of the workspace; those that reach the database share one Postgres for the run. */
function project(name: string, folder: string, globalSetup: string[] = []) {
  const include = [`${folder}/**/*.test.{ts,tsx,mjs}`]
  return { extends: true as const, test: { name, include, globalSetup } }
}

/** The dashboard's tests see its words through the same plugins as its build. */
const web = {
  extends: './apps/web/vite.config.ts',
  test: { name: 'web', include: ['apps/web/src/**/*.test.{ts,tsx}'], root: '.' },
}

export default defineConfig({
  test: {
    // The smallest machine has two cores, and Postgres wants its share of them.
    maxWorkers: 2,
    testTimeout: 45_000,
    hookTimeout: 180_000,
    exclude: ['**/node_modules/**', '**/dist/**'],
    projects: [
      project('domain', 'packages/domain/src'),
      project('scripts', 'scripts'),
      web,
      project('db', 'packages/db/src', [postgres]),
      project('auth', 'packages/auth/src', [postgres]),
      project('api', 'apps/api/src', [postgres]),
    ],
  },
})
