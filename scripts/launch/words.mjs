import { LaunchError } from './project.mjs'

/** Runs a command of the launcher; ends the process with its code, or says in words what was wrong. */
export async function runInWords(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(error instanceof LaunchError ? error.message : error)
    process.exitCode = 1
  }
}
