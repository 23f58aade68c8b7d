import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { EnvError, readEnv } from './env.ts'
import { newAppKey } from './keys.ts'

/** The problems of an environment; none when it is right. */
function problemsOf(variables: Record<string, string | undefined>): readonly string[] {
  try {
    readEnv(variables)
    return []
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
}

const database = 'postgres://somebody@localhost/meridian'
const family = {
  DATABASE_URL: database,
  DATABASE_OWNER_URL: `${database}?owner`,
  DATABASE_AUTH_URL: `${database}?auth`,
  APP_KEY: newAppKey(),
  PUBLIC_URL: 'https://meridian.example/',
}

describe('an environment', () => {
  it('is told everything that is wrong with it at once, by name', () => {
    const problems = problemsOf({
      PORT: '70000',
      HOST: 'localhost',
      PUBLIC_URL: 'meridian.example',
      DATABASE_URL: 'mysql://localhost',
      SMTP_URL: 'https://mail.example',
      MAIL_FROM: 'nobody',
      APP_KEY: 'secret',
      TRUST_PROXY: '-1',
      LOG_LEVEL: 'loud',
    })
    const named = problems.map((problem) => problem.split(':')[0])
    expect([...new Set(named)].sort()).toEqual([
      'APP_KEY',
      'DATABASE_AUTH_URL',
      'DATABASE_OWNER_URL',
      'DATABASE_URL',
      'LOG_LEVEL',
      'MAIL_FROM',
      'PORT',
      'PUBLIC_URL',
      'SMTP_URL',
      'TRUST_PROXY',
    ])
  })

  it('reads a value from the file that is named for it, as secrets are handed to containers', () => {
    const folder = mkdtempSync(join(tmpdir(), 'meridian-env-'))
    const path = join(folder, 'key')
    writeFileSync(path, `${family.APP_KEY}\n`)
    const { APP_KEY: _, ...rest } = family
    expect(readEnv({ ...rest, APP_KEY_FILE: path }).APP_KEY).toBe(family.APP_KEY)
    expect(problemsOf({ ...rest, APP_KEY_FILE: join(folder, 'gone') })).toEqual([
      'APP_KEY_FILE: names a file that cannot be read',
    ])
    rmSync(folder, { recursive: true })
  })

  it('never has its secrets repeated in what is wrong with it', () => {
    const key = Buffer.alloc(32, 'q').toString('base64')
    expect(problemsOf({ APP_KEY: key }).join()).not.toContain(key)
    const address = 'mysql://meridian:hunter2@localhost'
    expect(problemsOf({ DATABASE_URL: address }).join()).not.toContain('hunter2')
  })

  test.each([
    ['PORT', ['-1', '65536', '80.5', 'http']],
    ['TRUST_PROXY', ['-1', '6', 'yes']],
    [
      'PUBLIC_URL',
      ['meridian.example', 'ftp://meridian.example', 'https://meridian.example/app', 'https://'],
    ],
    [
      'APP_KEY',
      ['x', Buffer.alloc(32, 'a').toString('base64'), Buffer.alloc(16, 'ab').toString('base64')],
    ],
    ['APP_KEY_BEFORE', ['x', Buffer.alloc(32, 'a').toString('base64')]],
    ['SMTP_URL', ['mail.example', 'http://mail.example']],
    ['LOG_LEVEL', ['trace', 'INFO']],
  ])('is refused with a wrong %s', (name, values) => {
    for (const value of values) {
      expect(problemsOf({ [name]: value, MAIL_FROM: 'a@b.example' })).toEqual([
        expect.stringMatching(new RegExp(`^${name}: `)),
      ])
    }
  })

  test.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_AUTH_URL', 'APP_KEY', 'PUBLIC_URL'])(
    'with a database of its own needs %s too',
    (name) => {
      expect(problemsOf({ ...family, [name]: undefined })).toEqual([
        `${name}: is needed when a DATABASE_ address is set`,
      ])
    },
  )

  it('that sends e-mail says from whom', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example' })).toEqual([
      'MAIL_FROM: is needed when SMTP_URL is set',
    ])
  })

  it('may be empty: this machine alone, with the engine that comes along', () => {
    const env = readEnv({ PORT: '', DATABASE_URL: '' })
    expect(env).toMatchObject({
      PORT: 4310,
      HOST: '127.0.0.1',
      TRUST_PROXY: 0,
      LOG_LEVEL: 'info',
      databases: null,
    })
    expect(isAbsolute(env.DATA_FOLDER)).toBe(true)
  })

  it('listens where it writes, unless told', () => {
    expect(readEnv(family)).toMatchObject({
      PUBLIC_URL: 'https://meridian.example',
      databases: { app: database, listen: database, auth: `${database}?auth` },
    })
    const elsewhere = readEnv({ ...family, DATABASE_LISTEN_URL: `${database}?direct` })
    expect(elsewhere.databases?.listen).toBe(`${database}?direct`)
  })
})
