import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listProjectFiles } from '../launch/files.mjs'
import { root } from '../launch/project.mjs'

const kinds = /\.(ts|tsx|mjs|cjs|js|sql|md|json|yaml|yml|css)$/

/** Finds the paths that documents name and that are gone; one sentence each, none when all is well. */
export async function findLostDocumentPaths() {
  const files = await listProjectFiles()
  const documents = files.filter((file) => file.endsWith('.md') && existsSync(join(root, file)))
  return documents.flatMap((file) =>
    findLostIn(file, readFileSync(join(root, file), 'utf8'), files),
  )
}

/** The paths one document names and that `files` does not have. */
export function findLostIn(document, text, files) {
  const prose = text.replace(/```[\s\S]*?```/g, '')
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word)
  const linked = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target)
  const lost = [
    ...quoted.filter((word) => isPath(word, files) && !isKnown(word, files)),
    ...linked.filter((target) => isFile(target) && !isLinked(document, target, files)),
  ]
  return [...new Set(lost)].map((path) => `${document} names ${path}, which is not there.`)
}

/** Whether a quoted word speaks of a file or folder of the project, rather than of anything else. */
function isPath(word, files) {
  if (!/^[\w.@$-]+(\/[\w.@$<>*-]+)*\/?$/.test(word) || /(^|\/)(dist|node_modules)(\/|$)/.test(word))
    return false
  const [first] = word.split('/')
  return word.includes('/') ? isTopFolder(first, files) || kinds.test(word) : kinds.test(word)
}

function isTopFolder(name, files) {
  return files.some((file) => file.startsWith(`${name}/`))
}

/** Known from the project's folder or from inside a package; what stands for a name matches any. */
function isKnown(word, files) {
  const path = word.replace(/\/$/, '').replace(/[.$]/g, '\\$&')
  const pattern = path.replace(/<[^>]*>|\*+/g, '[^/]+')
  const whole = isTopFolder(word.split('/')[0], files) && word.includes('/')
  return files.some((file) => new RegExp(`${whole ? '^' : '(^|/)'}${pattern}(/|$)`).test(file))
}

function isFile(target) {
  return !/^([a-z]+:|#)/i.test(target)
}

function isLinked(document, target, files) {
  const path = join(dirname(document), target.replace(/[#?].*$/, '')).replace(/\/$/, '')
  return path === '.' || files.some((file) => file === path || file.startsWith(`${path}/`))
}
