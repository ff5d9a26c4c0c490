import type { Reporter } from 'vitest/node';

/** Closes the run with one plain line that any machine can read: `354 passed, 0 failed, 2 skipped`. A file that could not be
 * run at all counts as a failure. */
export const countReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    // After the summary of the default reporter.
    process.on('exit', () => {
      process.stdout.write(
        `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped\n`,
      );
    });
  },
};
