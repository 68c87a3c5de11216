import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Dates are tested in a zone with daylight saving time and in one with a half-hour offset. */
const BERLIN = { TZ: 'Europe/Berlin' };
const KOLKATA = { TZ: 'Asia/Kolkata' };

/** A property makes hundreds of inputs, and machines differ: this ends what hangs, and times nothing. */
const PATIENCE = 60_000;

/** About the sources, where the rest of test/build is about what was built. */
const SOURCES = 'test/build/{fences,importGraph}.test.ts';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          testTimeout: PATIENCE,
          env: BERLIN,
          include: [
            'test/{token,checks,crypto,refresh,text}/**/*.test.ts',
            'test/*.test.ts',
            SOURCES,
          ],
        },
      },
      {
        test: {
          name: 'core-kolkata',
          environment: 'node',
          testTimeout: PATIENCE,
          env: KOLKATA,
          include: ['test/text/**/*.test.ts', 'test/token/{validity,numericDate}.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'ui',
          environment: 'jsdom',
          testTimeout: PATIENCE,
          env: BERLIN,
          include: ['test/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/ui.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        test: {
          name: 'built',
          environment: 'node',
          include: ['test/{build,browser}/**/*.test.ts'],
          exclude: [SOURCES],
          globalSetup: ['test/support/browserSetup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
