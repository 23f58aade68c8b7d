import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../../../apps/web/dist', import.meta.url))

/** What a browser loads, in KiB as it travels. */
export interface WebBytes {
  /** What the page itself names: program and styles of the shell. */
  readonly shell: number
  /** The largest of what is loaded with a page. */
  readonly largestChunk: number
}

/** Weighs the built dashboard. */
export function measureWebBytes(): WebBytes {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const sizes = readdirSync(join(dist, 'assets'))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({
      name,
      size: gzipSync(readFileSync(join(dist, 'assets', name))).length / 1024,
    }))
  const [shell, rest] = [true, false].map((named) =>
    sizes.filter(({ name }) => page.includes(name) === named).map(({ size }) => size),
  )
  return {
    shell: (shell ?? []).reduce((sum, size) => sum + size, 0),
    largestChunk: Math.max(0, ...(rest ?? [])),
  }
}
