import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { messagesPlugin } from './build/messages-plugin.ts';

const EVERY_PAGE_NEEDS = [
  '@apollo',
  '@lingui/core',
  '@wry',
  'graphql',
  'optimism',
  'react',
  'react-dom',
  'react-router',
  'rxjs',
  'scheduler',
];

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
    rolldownOptions: {
      output: {
        // few files that every page needs, instead of one per shared module: they compress better together
        codeSplitting: {
          groups: [
            { name: 'libraries', test: new RegExp(`/node_modules/(${EVERY_PAGE_NEEDS.join('|')})/`) },
            // berlin-input is for forms, and brings the calendar with it
            { name: 'contract', test: /\/src\/(i18n|graphql)\/(?!berlin-input)[^/]+\.ts$/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/graphql': api, '/auth': api, '/kalender': api },
  },
});
