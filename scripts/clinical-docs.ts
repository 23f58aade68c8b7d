/**
 * Writes docs/clinical from the domain's registries: `node scripts/clinical-docs.ts`.
 * With `--check` it writes nothing and fails when a page is stale, missing or left over.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { alertsPage } from './clinical-docs/alerts-page.ts'
import { disciplinesPage } from './clinical-docs/disciplines-page.ts'
import { instrumentsPage } from './clinical-docs/instruments-page.ts'
import { page, table } from './clinical-docs/markdown.ts'
import { medicinesPage } from './clinical-docs/medicines-page.ts'
import { openQuestionsPage } from './clinical-docs/open-questions-page.ts'
import { protocolPage } from './clinical-docs/protocol-page.ts'
import { reassessmentPage } from './clinical-docs/reassessment-page.ts'
import { type ClinicalPage, tagMeanings } from './clinical-docs/sources.ts'

const folder = new URL('../docs/clinical/', import.meta.url)

async function buildFiles(): Promise<Map<string, string>> {
  const areas = [
    instrumentsPage(),
    medicinesPage(),
    protocolPage(),
    reassessmentPage(),
    alertsPage(),
    await disciplinesPage(),
  ]
  const pages = [...areas, openQuestionsPage(areas.flatMap(({ sources }) => sources))]
  const files = pages.map(({ file, title, body }) => [file, page(`# ${title}`, notice, body)])
  return new Map([['index.md', buildIndex(pages)], ...(files as [string, string][])])
}

const notice =
  '_Generated from the program’s own data. Change the rule, then run `node scripts/clinical-docs.ts`._'

function buildIndex(pages: readonly ClinicalPage[]): string {
  return page(
    '# Clinical documentation',
    notice,
    'What the program computes, suggests and warns of, with every figure and its source, for a clinician to read and to challenge. Nothing here is medical advice: thresholds, routing and wording are configuration that a clinic’s own clinician approves before use.',
    table(
      ['page', 'what it holds'],
      pages.map(({ file, title, summary }) => [`[${title}](${file})`, summary]),
    ),
    '## How well a claim is founded',
    table(
      ['tag', 'meaning'],
      Object.entries(tagMeanings).map(([tag, meaning]) => [`[${tag}]`, meaning]),
    ),
  )
}

async function readFiles(): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  return new Map(names.map((name, at) => [name, texts[at] ?? '']))
}

const [wanted, present] = await Promise.all([buildFiles(), readFiles()])
const stale = [...wanted].filter(([name, text]) => present.get(name) !== text).map(([name]) => name)
const leftOver = [...present.keys()].filter((name) => !wanted.has(name))

if (process.argv.includes('--check')) {
  for (const name of [...stale, ...leftOver]) console.error(`docs/clinical/${name} is stale`)
  if (stale.length + leftOver.length > 0) process.exitCode = 1
} else {
  await mkdir(folder, { recursive: true })
  await Promise.all(leftOver.map((name) => rm(new URL(name, folder))))
  await Promise.all(stale.map((name) => writeFile(new URL(name, folder), wanted.get(name) ?? '')))
  console.log(`docs/clinical: ${stale.length} written, ${leftOver.length} removed`)
}
