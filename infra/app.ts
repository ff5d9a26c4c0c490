import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { dateOf, instantOf } from '../workflows/domain/instant.ts';
import { processes } from '../workflows/domain/processes/processes.ts';
import { bundle, packFor } from './bundle.ts';
import { chosenSchools } from './chosen-schools.ts';
import { featureFlags } from './feature-flags.ts';
import { functionNames } from './function-names.ts';
import { addRulePacks, placeSchools } from './meldwijzer-app.ts';
import { readinessLines } from './readiness.ts';
import { schools } from './schools/index.ts';

const app = new App({ context: { ...featureFlags }, analyticsReporting: false });
const wanted: unknown = app.node.tryGetContext('school');
const chosen = chosenSchools(schools, typeof wanted === 'string' ? wanted : undefined, processes);

if (chosen.kind === 'refused') {
  for (const line of chosen.lines) console.error(line);
  process.exitCode = 1;
} else {
  // A folder of its own: several synths may run at once, and assets are copied from it at once.
  const built = mkdtempSync(join(tmpdir(), 'meldwijzer-'));
  try {
    bundle(functionNames, join(built, 'functions'));
    addRulePacks(app);
    placeSchools(app, chosen.schools, (school) => {
      const folderOf = packFor(school, functionNames, join(built, 'functions'));
      return (name) => Code.fromAsset(folderOf(name));
    });
    app.synth();
    // Last and on stderr: stdout is for templates, and a synth that failed has worse to tell.
    const today = dateOf(instantOf(Date.now()));
    for (const filed of schools) {
      const school = chosen.schools.find(({ id }) => id === filed.school.id);
      if (school !== undefined) for (const line of readinessLines(filed, school, processes, today)) console.error(line);
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}
