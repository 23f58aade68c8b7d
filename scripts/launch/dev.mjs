import { join } from 'node:path'
import { runForeground } from './foreground.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode } from './node.mjs'
import { getEnvironment, root } from './project.mjs'
import { runInWords } from './words.mjs'

const webUrl = 'http://localhost:5173'

/** Runs the api from its sources, started again at each change, and the dashboard's own server. */
export function startDevelopment(args) {
  return runInWords(async () => {
    await ensureInstalled()
    const file = findNode()
    const env = { ...getEnvironment(), PUBLIC_URL: process.env.PUBLIC_URL ?? webUrl }
    const api = ['--watch', '--watch-preserve-output', join(root, 'apps/api/src/local.ts'), ...args]
    const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js')
    const web = [vite, join(root, 'apps/web'), '--port', '5173', '--strictPort']
    console.log(`The dashboard of this development copy: ${webUrl}`)
    return runForeground([
      { file, args: api, env },
      { file, args: web, env },
    ])
  })
}
