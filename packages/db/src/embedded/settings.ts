const always = {
  listen_addresses: '127.0.0.1',
  // Connections come over loopback with a password; a socket file would be a second way in.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  // Errors and statements carry what people wrote about patients; the server's log holds neither.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

// For clusters that live as long as a test run: nothing has to survive a power cut. What was
// committed still has to survive a killed server, so synchronous_commit stays on.
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  max_connections: '200',
  max_wal_size: '256MB',
  io_method: 'sync',
}

/** The server's settings as command line arguments; without `fsync` they are those of a test run. */
export function listSettings(options: { port: number; fsync: boolean }): readonly string[] {
  const settings = { ...always, ...(options.fsync ? {} : forgetful), port: String(options.port) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
