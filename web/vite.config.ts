import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { messagesPlugin } from './build/messages-plugin.ts';

const api = process.env['API_URL'] ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [
    react(),
    messagesPlugin(),
    { ...optimizeLocales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' },
  ],
  // the one build of rxjs that needs no helpers for old browsers
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    manifest: true,
    target: 'es2022',
    // an inlined asset would be a data: URL, which the content security policy forbids
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/graphql': api, '/auth': api, '/kalender': api },
  },
});
