import { describe, expect, it } from 'vitest'
import { countPlaywright } from './browser.mjs'
import { countDrills } from './drills.mjs'
import { countVitest } from './unit.mjs'

describe('the counts of a unit run', () => {
  const file = (status, tests) => ({ status, assertionResults: Array(tests).fill({}) })
  const results = (numPassedTests, numFailedTests, testResults) => ({
    numPassedTests,
    numFailedTests,
    testResults,
  })

  it('are a failure when nothing was reported', () => {
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('count a file that could not be loaded', () => {
    const files = [file('passed', 3), file('failed', 0), file('failed', 2)]
    expect(countVitest(results(4, 1, files), 1)).toEqual({ passed: 4, failed: 2 })
  })

  it('count an error outside any test', () => {
    expect(countVitest(results(3, 0, [file('passed', 3)]), 1)).toEqual({ passed: 3, failed: 1 })
  })

  it('are those of the report otherwise', () => {
    expect(countVitest(results(3, 0, [file('passed', 3)]), 0)).toEqual({ passed: 3, failed: 0 })
  })
})

describe('the counts of a browser run', () => {
  const results = (expected, unexpected, flaky) => ({ stats: { expected, unexpected, flaky } })

  it('are a failure when nothing was reported', () => {
    expect(countPlaywright(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('count a run that broke outside any journey', () => {
    expect(countPlaywright(results(5, 0, 0), 1)).toEqual({ passed: 5, failed: 1 })
  })

  it('are those of the report otherwise', () => {
    expect(countPlaywright(results(5, 2, 1), 1)).toEqual({ passed: 6, failed: 2 })
  })
})

describe('the counts of drills', () => {
  it('are a failure when they were cut short', () => {
    expect(countDrills('  ✓ one thing\n', 1)).toEqual({ passed: 0, failed: 1 })
  })

  it('are those of their last line', () => {
    expect(countDrills('  ✓ one thing\n\n12 passed, 2 failed\n', 1)).toEqual({
      passed: 12,
      failed: 2,
    })
  })

  it('count an end that none of them caused', () => {
    expect(countDrills('3 passed, 0 failed\n', 1)).toEqual({ passed: 3, failed: 1 })
  })
})
