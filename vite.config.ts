import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, 'src/desk/app')

/** The staff application: one page, a chunk for each of its pages, names that change with the content. */
export default defineConfig({
  root,
  base: '/assets/desk/',
  plugins: [react()],
  // The server puts each answer's own nonce in its place.
  html: { cspNonce: '__DENGWEN_NONCE__' },
  build: {
    outDir: path.resolve(import.meta.dirname, 'dist/desk'),
    emptyOutDir: true,
    assetsDir: '',
    // Which files a page needs at first: the test of the weight reads it.
    manifest: 'manifest.json',
    // Nothing is put into the page as data: its policy lets no script or style in that way.
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
  },
})
