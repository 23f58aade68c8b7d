import { findPnpmFolder } from './pnpm.mjs'
import { getEnvironment, LaunchError } from './project.mjs'
import { getLastLines, run } from './run.mjs'

/**
 * Builds the api and the dashboard. Turborepo knows by content what is built already, so nothing
 * is built twice and nothing old is served. Throws LaunchError with what the build said.
 */
export async function ensureBuilt() {
  const { code, output } = await runTurbo('build')
  if (code !== 0) throw new LaunchError(`The build did not succeed:\n${getLastLines(output, 60)}`)
}

/** Runs a task of every package through Turborepo; resolves to code and output. */
export async function runTurbo(task) {
  const env = getEnvironment([await findPnpmFolder()])
  const quiet = ['--continue', '--output-logs=errors-only', '--log-order=grouped', '--ui=stream']
  return run('turbo', ['run', task, ...quiet], { env })
}
