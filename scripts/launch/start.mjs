import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { runForeground } from './foreground.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode } from './node.mjs'
import { getEnvironment, LaunchError, root } from './project.mjs'
import { runInWords } from './words.mjs'

/** Installs, builds and runs Meridian with the given arguments until it ends. */
export function start(args) {
  return runInWords(async () => {
    await ensureInstalled()
    const node = findNode()
    console.log('Building what changed …')
    await ensureBuilt()
    const program = join(root, 'apps', 'api', 'dist', 'local.js')
    if (!existsSync(program)) throw new LaunchError('The build left no program to start.')
    const file = {
      file: node,
      args: ['--enable-source-maps', program, ...args],
      env: getEnvironment(),
    }
    return runForeground([file])
  })
}
