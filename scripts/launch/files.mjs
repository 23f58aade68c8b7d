import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './project.mjs'
import { run } from './run.mjs'

const skipped = new Set(['.git', 'node_modules', 'dist', '.turbo', '.data', '.stamps'])

/** Every file of the project that is or could be committed, as paths from its folder. */
export async function listProjectFiles() {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { code, output } = await run('git', args)
  return code === 0 ? output.split('\0').filter(Boolean) : listBelow(root)
}

/** What git would list, for a copy that is not a git repository. */
function listBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listBelow(path)
    return [relative(root, path).split(sep).join('/')]
  })
}
