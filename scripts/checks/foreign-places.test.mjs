import { homedir } from 'node:os'
import { expect, test } from 'vitest'
import { root } from '../launch/project.mjs'
import { findForeignIn } from './foreign-places.mjs'

// Put together here, so that the check does not find this file.
const slash = '/'
const registry = ['https:/', 'registry.example.org'].join('/')

test.each([
  ['a registry', `resolved "${registry}/pg.tgz"`],
  ['a tarball', ['tarball:', 'https://example.org/pg.tgz'].join(' ')],
  ['a home folder', `see ${slash}home/ana/meridian`],
  ['a home folder of macOS', `see ${slash}Users/ana`],
  ['this very folder', `see ${root}/docs`],
  ['the home folder here', homedir().length > 5 ? `see ${homedir()}/x` : `${slash}root/x`],
])('finds %s', (_, text) => {
  expect(findForeignIn('a.md', text)).toHaveLength(1)
})

test.each([
  ['places every machine has', '/var/lib/meridian, /usr/bin/env, /etc/passwd'],
  ['routes', "path: '/patients/$id', href: '/admin/members', fetch('/work')"],
  ['relative folders', './home/x, ../root/x, packages/root/x, @scope/home/x'],
  ['other addresses', 'https://example.org/home'],
])('is content with %s', (_, text) => {
  expect(findForeignIn('a.md', text)).toEqual([])
})
