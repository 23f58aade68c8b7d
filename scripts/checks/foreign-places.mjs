import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { listProjectFiles } from '../launch/files.mjs'
import { root } from '../launch/project.mjs'

// Written so that this file does not find itself.
const hosts =
  /https?:\/\/[^\s"'`)]*(?:registry|npm\.pkg)[^\s"'`)]*|registry\.npm[j]s|tarball: ?http/
const folders = /(?<![\w.@/-])(?:\/(?:home|Users|root|work)\/[\w.-]+|[A-Z]:\\Users\\)/

/** Finds registry hosts and folders of one machine in the files of the project; one sentence each. */
export async function findForeignPlaces() {
  const files = await listProjectFiles()
  return files
    .filter(isText)
    .flatMap((file) => findForeignIn(file, readFileSync(join(root, file), 'utf8')))
}

/** The first registry host and the first machine's folder in a text. */
export function findForeignIn(file, text) {
  const here = [root, homedir()].filter((folder) => folder.length > 5)
  const place = text.match(folders)?.[0] ?? here.find((folder) => text.includes(folder))
  const host = text.match(hosts)?.[0]
  return [
    ...(host ? [`${file} names a registry: ${host}`] : []),
    ...(place ? [`${file} names a folder of one machine: ${place}`] : []),
  ]
}

function isText(file) {
  const path = join(root, file)
  return existsSync(path) && statSync(path).isFile() && !/\.(png|jpe?g|woff2?|ico|pdf)$/.test(file)
}
