import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { readEnv, requireDatabases } from '../../apps/api/src/env.ts'
import { root } from '../launch/project.mjs'

const infra = join(root, 'infra')
const dockerfile = readFileSync(join(infra, 'Dockerfile'), 'utf8')
const compose = parse(readFileSync(join(infra, 'compose.yaml'), 'utf8'), { merge: true })

const folder = mkdtempSync(join(tmpdir(), 'meridian-infra-'))
const secrets = join(folder, 'infra', 'secrets')
beforeAll(() => {
  cpSync(join(infra, 'make-secrets.sh'), join(folder, 'infra', 'make-secrets.sh'))
  execFileSync('sh', [join(folder, 'infra', 'make-secrets.sh')])
})
afterAll(() => rmSync(folder, { recursive: true }))

const instructions = dockerfile
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])
const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'))
const argumentOf = (name) => last.find(([one]) => one === name)?.[1]

describe('the image', () => {
  it('is built in stages on the Node of the project, with its pnpm', () => {
    const [major] = readFileSync(join(root, '.node-version'), 'utf8').split('.')
    const bases = instructions.filter(([name]) => name === 'FROM').map(([, value]) => value)
    expect(bases.map((base) => base.replace(/ AS .*/, ''))).toEqual(
      Array(2).fill(`node:${major}-bookworm-slim`),
    )
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const used = dockerfile.match(/pnpm@[\d.]+/g)
    expect([...new Set(used)]).toEqual([packageManager])
  })

  it('runs as nobody special, is told to stop as the program expects, and is watched', () => {
    expect(argumentOf('USER')).toBe('node')
    expect(argumentOf('STOPSIGNAL')).toBe('SIGTERM')
    expect(argumentOf('HEALTHCHECK')).toContain('/livez')
    expect(JSON.parse(argumentOf('CMD'))).toEqual([
      'node',
      '--enable-source-maps',
      'apps/api/dist/main.js',
    ])
  })

  it('takes nothing from elsewhere and holds no secret', () => {
    expect(instructions.map(([name]) => name)).not.toContain('ADD')
    expect(instructions.map(([name]) => name)).not.toContain('ARG')
    expect(argumentOf('ENV')).not.toMatch(/KEY|PASSWORD|URL|SECRET/)
    const ignored = readFileSync(join(infra, 'Dockerfile.dockerignore'), 'utf8').split('\n')
    for (const name of ['.git', '.data', 'infra/secrets', '**/node_modules', '**/dist']) {
      expect(ignored).toContain(name)
    }
  })
})

/** What a container is started with; the secrets are those of make-secrets.sh. */
function environmentOf({ environment }) {
  const here = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace('/run/secrets', secrets),
  ])
  const set = Object.fromEntries(
    (argumentOf('ENV') ?? '').split(' ').map((pair) => pair.split('=', 2)),
  )
  return { ...set, ...Object.fromEntries(here) }
}

describe('compose.yaml', () => {
  const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'meridian')

  it('runs two web services and a worker of the image', () => {
    expect(ours.map(([name]) => name)).toEqual(['api-1', 'api-2', 'worker'])
    const program = compose.services.worker.command.at(-1)
    expect(existsSync(join(root, program.replace('dist', 'src').replace('.js', '.ts')))).toBe(true)
  })

  test.each(ours)('gives %s every setting its environment needs', (_name, service) => {
    const env = requireDatabases(readEnv(environmentOf(service)))
    expect(env.databases.app).toMatch(/^postgres:\/\/meridian_app:\w+@postgres:5432\/meridian$/)
    expect(env.databases.auth).toContain('meridian_auth')
    expect(env.databases.owner).toContain('meridian_owner')
    expect(env).toMatchObject({ HOST: '0.0.0.0', TRUST_PROXY: 1, METRICS_PORT: 9464 })
  })

  test.each(Object.entries(compose.services))(
    'checks on %s, or its image does',
    (_name, service) => {
      expect(service.image === 'meridian' || service.healthcheck !== undefined).toBe(true)
      expect(service.image).not.toMatch(/:latest$/)
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
    },
  )

  it('gives every container the secrets it names, and makes each of them', () => {
    const made = Object.entries(compose.secrets).map(([name, { file }]) => {
      expect(statSync(join(folder, 'infra', file)).size).toBeGreaterThan(20)
      return name
    })
    for (const { secrets: given = [], environment = {} } of Object.values(compose.services)) {
      for (const name of given) expect(made).toContain(name)
      for (const value of Object.values(environment)) {
        const [, named] = /^\/run\/secrets\/(.*)$/.exec(value) ?? []
        if (named) expect(given).toContain(named)
      }
    }
  })

  it('keeps the secrets it made when it is asked again', () => {
    const key = readFileSync(join(secrets, 'app_key'), 'utf8')
    execFileSync('sh', [join(folder, 'infra', 'make-secrets.sh')])
    expect(readFileSync(join(secrets, 'app_key'), 'utf8')).toBe(key)
    expect(statSync(secrets).mode & 0o077).toBe(0)
  })

  it('mounts only files that are there, and proxies to what runs', () => {
    const mounts = Object.values(compose.services)
      .flatMap(({ volumes = [] }) => volumes)
      .filter((mount) => mount.startsWith('.'))
    for (const mount of mounts) expect(existsSync(join(infra, mount.split(':')[0]))).toBe(true)
    const proxied = readFileSync(join(infra, 'proxy', 'Caddyfile'), 'utf8').match(/api-\d:\d+/g)
    expect(proxied).toEqual(['api-1:4310', 'api-2:4310'])
  })
})
