import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,suites,reports}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    // The browser of the page tests unpacks the few system libraries it needs only where it believes to be on
    // a machine without them. So it needs nothing that npm does not bring.
    env: { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  },
})
