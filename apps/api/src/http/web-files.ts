import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'

interface WebFile {
  readonly raw: Buffer
  readonly zipped: Buffer
  readonly type: string
  readonly immutable: boolean
}

/** The built dashboard, held in memory: its files by path, and the page they hang on. */
export interface WebFiles {
  /** The file at a path, or null. */
  answer(c: Context): Response | null
  /** The page, with the nonce under which its own scripts and styles may run. */
  page(c: Context, nonce: string): Response
}

/** Reads the built dashboard. Throws when it was not built. */
export function readWebFiles(folder: string): WebFiles {
  const pagePath = join(folder, 'index.html')
  if (!existsSync(pagePath)) throw new Error('The dashboard is not built: run npm start.')
  const page = readFileSync(pagePath, 'utf8')
  const files = new Map<string, WebFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'index.html' || entry.name.endsWith('.map')) continue
    const full = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, full).split(sep).join('/')}`, readOne(full))
  }
  return {
    answer: (c) => {
      const file = files.get(c.req.path)
      return file ? answerWith(c, file) : null
    },
    page: (c, nonce) =>
      c.body(page.replaceAll('__NONCE__', nonce), 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      }),
  }
}

function readOne(path: string): WebFile {
  const raw = readFileSync(path)
  return {
    raw,
    zipped: gzipSync(raw),
    type: getMimeType(path) ?? 'application/octet-stream',
    immutable: path.includes(`${sep}assets${sep}`),
  }
}

function answerWith(c: Context, file: WebFile): Response {
  const zip = (c.req.header('accept-encoding') ?? '').includes('gzip')
  return c.body(new Uint8Array(zip ? file.zipped : file.raw), 200, {
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : {}),
  })
}
