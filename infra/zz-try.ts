import { writeFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { processes } from '../workflows/domain/processes.ts';
import { chosenSchools } from './chosen-schools.ts';
import { featureFlags } from './feature-flags.ts';
import { addRulePacks, placeSchools } from './meldwijzer-app.ts';
import { schools } from './schools/index.ts';

const app = new App({ context: { ...featureFlags }, analyticsReporting: false, outdir: '/tmp/d/out' });
const chosen = chosenSchools(schools, undefined, processes);
if (chosen.kind === 'refused') {
  console.log(chosen.lines);
  process.exit(1);
}
addRulePacks(app);
placeSchools(app, chosen.schools, () => () => Code.fromInline('export const handler = 1'));
try {
  app.synth();
} catch (e) {
  writeFileSync('/tmp/d/err.txt', String(e));
  console.log(String(e).slice(0, 500));
}
