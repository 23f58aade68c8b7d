import { spawn } from 'node:child_process'
import { root } from './project.mjs'

const windows = process.platform === 'win32'

/**
 * Runs a program to its end. Resolves to its exit code (-1 when it could not be started) and what it
 * wrote, which is also shown while it comes when `shown` is true.
 */
export function run(program, args, { env = process.env, shown = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    // Programs of npm are scripts of the command shell on Windows.
    const child = spawn(program, args, {
      cwd,
      env,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const pieces = []
    const keep = (stream) => (piece) => {
      pieces.push(piece)
      if (shown) stream.write(piece)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.once('error', (error) => resolve({ code: -1, output: String(error.message) }))
    child.once('close', (code) =>
      resolve({ code: code ?? -1, output: Buffer.concat(pieces).toString() }),
    )
  })
}

/** The last lines of what a program wrote, indented, for a message about its failure. */
export function getLastLines(output, count = 40) {
  const lines = output.trimEnd().split('\n').slice(-count)
  return lines.map((line) => `    ${line}`).join('\n')
}
