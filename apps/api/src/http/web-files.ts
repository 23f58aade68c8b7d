import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { getMimeType } from 'hono/utils/mime'

/** Ways a file travels, the shortest first; the build lays each of text beside itself in both. */
const encodings = { br: '.br', gzip: '.gz' } as const

type Encoding = keyof typeof encodings

interface WebFile {
  readonly raw: Buffer
  readonly encoded: readonly { readonly encoding: Encoding; readonly bytes: Buffer }[]
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
    if (!entry.isFile() || entry.name === 'index.html' || notServed.test(entry.name)) continue
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

const notServed = /\.(map|br|gz)$/

function readOne(path: string): WebFile {
  return {
    raw: readFileSync(path),
    encoded: (Object.keys(encodings) as Encoding[])
      .map((encoding) => ({ encoding, file: `${path}${encodings[encoding]}` }))
      .filter(({ file }) => existsSync(file))
      .map(({ encoding, file }) => ({ encoding, bytes: readFileSync(file) })),
    type: getMimeType(path) ?? 'application/octet-stream',
    immutable: path.includes(`${sep}assets${sep}`),
  }
}

function answerWith(c: Context, file: WebFile): Response {
  const encoding = accepts(c, {
    header: 'Accept-Encoding',
    supports: file.encoded.map(({ encoding }) => encoding),
    default: 'identity',
    match: (accepted, { supports, default: asItIs }) =>
      supports.find((each) => accepted.some(({ type, q }) => type === each && q > 0)) ?? asItIs,
  })
  const found = file.encoded.find((each) => each.encoding === encoding)
  return c.body(new Uint8Array(found?.bytes ?? file.raw), 200, {
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(found ? { 'content-encoding': found.encoding } : {}),
  })
}
