import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first. Begun last, one of these would run alone at the end while the other processors wait; its
 * size, by which files are put in order where nothing is known of an earlier run, says nothing of it. */
const long = [
  'e2e/rights-and-sinks',
  'e2e/pages',
  'e2e/walk',
  'e2e/kill',
  'e2e/holiday-case',
  'e2e/start-up',
  'adapters/contract-dynamodb-local',
  'functions/parent-web-flood',
  'domain/transitions',
  'process/random-months',
] as const;

const place = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
  return at === -1 ? long.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
