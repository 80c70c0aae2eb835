import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['{src,suites,test,reports}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    // Tests wait for answers more than they reckon: one worker a core, none left idle.
    maxWorkers: '100%',
    // Tells the browser of the page tests to unpack the libraries that it brings, so that it needs none of the
    // machine's.
    env: { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  },
})

export default config
