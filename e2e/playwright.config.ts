import { defineConfig } from '@playwright/test'

const alone = ['three-browsers.spec.ts', 'safety.spec.ts']

/** The journeys: one stack for all, started by the global setup; nothing is tried twice. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 12_000 },
  reporter: 'list',
  projects: [
    { name: 'journeys', testIgnore: alone },
    // What is measured against the clock has the machine for itself.
    { name: 'alone', testMatch: alone, dependencies: ['journeys'] },
  ],
  use: {
    locale: 'en-GB',
    // The demo clinic's own, so that a day is the same day on both sides.
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 12_000,
    navigationTimeout: 25_000,
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
    },
  },
})
