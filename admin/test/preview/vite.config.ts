import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Development only: the console over made-up data, `npx vite --config admin/test/preview/vite.config.ts admin/test/preview`. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  define: { __TILE_URL__: '""', __TILE_CREDIT__: '""' },
  server: { host: '127.0.0.1', port: 8711 },
})
