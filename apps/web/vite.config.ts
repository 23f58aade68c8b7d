import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env.MERIDIAN_API ?? 'http://127.0.0.1:4310'

// The tests and the watcher load this file from the folder above.
const configPath = `${import.meta.dirname}/lingui.config.ts`

/**
 * `__NONCE__` stands where the api puts a fresh nonce into every `index.html` it serves, so that the
 * content security policy needs no `unsafe-inline`.
 */
export default defineConfig({
  plugins: [
    react(),
    lingui({ configPath, macroTransform: { macro: { descriptorFields: 'message' } } }),
    compressed(),
  ],
  html: { cspNonce: '__NONCE__' },
  server: { proxy: { '/trpc': api, '/events': api } },
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // What the pages without a session need as well, and nothing else.
            {
              name: 'basis',
              test: /node_modules[\\/](@lingui|@trpc[\\/](client|server))[\\/]|src[\\/](failures|language[\\/]start|words[\\/](people|find))/,
            },
            { name: 'forms', test: /node_modules[\\/](react-hook-form|@hookform)[\\/]/ },
            { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
            { name: 'temporal', test: /node_modules[\\/]temporal-/ },
            {
              name: 'parts',
              test: /node_modules[\\/](@mantine|@floating-ui|@tanstack)[\\/]|src[\\/](ui[\\/](?!date-field|.*form)|api|keyboard|session)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
})

/** Lays each file of text beside itself as it travels: compressed once here, not at every start. */
function compressed(): Plugin {
  return {
    name: 'meridian-compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/\.(js|css|svg)$/.test(name)) continue
        const raw = readFileSync(join(dir, name))
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(raw, { params }))
        writeFileSync(join(dir, `${name}.gz`), gzipSync(raw, { level: 9 }))
      }
    },
  }
}
