import { spawn } from 'node:child_process'

/**
 * Stops a server in order when this process dies without having done so, killed outright included.
 * Returns what calls the watch off. Does nothing on Windows.
 */
export function watchOver(pid: number): () => void {
  if (process.platform === 'win32') return () => {}
  // The pipe ends with this process, whatever ends it; a word on it calls the watch off.
  const script = 'read word || kill -INT "$1"'
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  watcher.unref()
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref()
  return () => watcher.stdin.end('done\n')
}
