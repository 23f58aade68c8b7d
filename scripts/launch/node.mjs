import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchError, root } from './project.mjs'

/**
 * The Node that Meridian runs on: the one the workspace brings, else the machine's own.
 * Throws LaunchError when that one is older than 22.12.
 */
export function findNode() {
  const own = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath
  throw new LaunchError(
    `On this kind of machine Meridian runs on your own Node, and needs 22.12 or newer (this is ${process.versions.node}). Get it from https://nodejs.org, then run the same command again.`,
  )
}
