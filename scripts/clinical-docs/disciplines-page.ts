import { existsSync } from 'node:fs'
import { describeModule } from './describe-module.ts'
import { page } from './markdown.ts'
import type { ClinicalPage } from './sources.ts'

const disciplines = [
  ['Acupuncture', 'acupuncture'],
  ['Exercise and pacing', 'exercise'],
  ['CBT for pain and CBT-I', 'cbt'],
  ['Goals', 'goals'],
] as const

/** The rules of each discipline, from whatever its folder exports. */
export async function disciplinesPage(): Promise<ClinicalPage> {
  const parts = await Promise.all(disciplines.map(([title, folder]) => describe(title, folder)))
  return {
    file: 'disciplines.md',
    title: 'Discipline rules',
    summary: 'Acupuncture, exercise, CBT for pain, CBT-I and goals: figures, lists and sources.',
    body: page(
      'The program calculates and suggests; the discipline decides.',
      ...parts.map(({ body }) => body),
    ),
    sources: parts.flatMap(({ sources }) => sources),
  }
}

async function describe(title: string, folder: string) {
  const path = new URL(`../../packages/domain/src/${folder}/index.ts`, import.meta.url)
  if (!existsSync(path)) return { body: '', sources: [] }
  const { body, sources } = describeModule(title, await import(path.href))
  return { body: page(`# ${title}`, body), sources }
}
