import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

/** What many pages share, so that a changed page leaves it in the browser's cache. */
const sharedChunks: [string, RegExp][] = [
  ['react', /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\//],
  ['contract', /(contract\/src|node_modules\/zod)\//],
]

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, '.', 'VITE_')
  return {
    base: '/console/',
    plugins: [react()],
    define: {
      __TILE_URL__: JSON.stringify(env.VITE_TILE_URL ?? ''),
      __TILE_CREDIT__: JSON.stringify(env.VITE_TILE_CREDIT ?? ''),
    },
    server: { host: '127.0.0.1', port: 8710, proxy: { '/api': 'http://127.0.0.1:8700' } },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 700,
      rollupOptions: {
        output: { manualChunks: (id) => sharedChunks.find(([, members]) => members.test(id))?.[0] },
      },
    },
  }
})
