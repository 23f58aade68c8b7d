import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.MERIDIAN_API ?? 'http://127.0.0.1:4310'

// The tests and the watcher load this file from the folder above.
const configPath = `${import.meta.dirname}/lingui.config.ts`

/**
 * `__NONCE__` stands where the api puts a fresh nonce into every `index.html` it serves, so that the
 * content security policy needs no `unsafe-inline`.
 */
export default defineConfig({
  plugins: [react(), lingui({ configPath, macroTransform: true, failOnMissing: true })],
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
            { name: 'forms', test: /node_modules[\\/](react-hook-form|@hookform)[\\/]/ },
            { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
            { name: 'temporal', test: /node_modules[\\/]temporal-/ },
          ],
        },
      },
    },
  },
})
