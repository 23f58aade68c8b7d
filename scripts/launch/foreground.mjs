import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './project.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs programs in the foreground until one of them ends, then ends the others. A signal reaches
 * each exactly once, through here; a program also sees its `disconnect` event should this process
 * be killed. Resolves to the exit code of the first that ended.
 */
export function runForeground(programs) {
  const children = programs.map(({ file, args, env }) =>
    spawn(file, args, {
      cwd: root,
      env,
      // A group of its own, so that Ctrl-C does not reach it a second time from the terminal.
      detached: process.platform !== 'win32',
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  )
  let told = false
  const forward = (signal) => {
    told = true
    for (const child of children) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  onParentGone(() => told || forward('SIGTERM'))
  const ends = children.map(waitForEnd)
  return Promise.race(ends).then(async (code) => {
    forward('SIGTERM')
    await Promise.all(ends)
    return code
  })
}

/** Npm, asked to end, ends its shell and leaves this process behind. */
function onParentGone(act) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 300)
  timer.unref()
}

function waitForEnd(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${child.spawnfile} could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
