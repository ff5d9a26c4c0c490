import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { countReporter } from './test/count-reporter.ts';
import { LongestFirst } from './test/longest-first.ts';

const browser = 'test/e2e/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    // A file of the browser suite has a browser and a school of its own, which take more than one processor by themselves: on two
    // processors three of them take longer than two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // Tests make much that lives short; in the room that a worker has by itself it would be swept all the time.
    execArgv: ['--use-largepages=silent', '--min-semi-space-size=32', '--max-semi-space-size=64'],
    // A page may take a while on a busy machine.
    expect: { requireAssertions: true, poll: { timeout: 15_000, interval: 200 } },
    reporters: ['default', countReporter],
    projects: [
      {
        extends: true,
        test: {
          name: 'suites',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, browser],
          // They leave nothing behind in a module (who mocks a client restores it), so each worker loads the modules once.
          isolate: false,
          // DynamoDB Local runs for seconds: code compiled once and simply is ready sooner than code made fast.
          // It has nothing to tell its maker, which costs it seconds.
          env: { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC', DDB_LOCAL_TELEMETRY: '0' },
          // Synth, bundles and emulators start in hooks and in first tests; on two cores beside other suites.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [browser],
          // As the suites: what they need is loaded once a worker.
          isolate: false,
          globalSetup: ['test/e2e/browser-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
