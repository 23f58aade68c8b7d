import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { removeEmbedded } from '@meridian/db'

const word = 'forget everything'

/** After a typed confirmation, deletes the data folder. Returns false when it was not confirmed. */
export async function resetData(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    `This deletes every patient, note and account in ${folder}. There is no way back.\nType "${word}" to go on: `,
  )
  terminal.close()
  if (answer.trim() !== word) return false
  removeEmbedded(folder)
  return true
}
