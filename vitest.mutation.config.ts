import { defineConfig, type ViteUserConfig } from 'vitest/config'

// Unit tests of what is mutated: with whole runs against servers every mutant would take minutes.
const config: ViteUserConfig = defineConfig({
  test: {
    testTimeout: 30_000,
    include: [
      'suites/*/*.test.ts',
      'suites/*.test.ts',
      'src/contract/**/*.test.ts',
      'src/{probe,walk}/**/*.test.ts',
    ],
    exclude: ['suites/change/reference.test.ts', 'src/probe/no-false-alarm.test.ts'],
  },
})

export default config
