import type { StepPorts } from '../../workflows/cases/run-step.ts';
import { caseStoreOf } from './aws/case-store.ts';
import { clockOf } from './aws/clock.ts';
import { policyClock, readEnv } from './env.ts';
import { ownSchool } from './school.ts';

/** What every function that moves a case along needs. */
export const stepPorts = (): StepPorts => {
  const env = readEnv(['CASE_TABLE', 'INTAKE_TABLE']);
  const school = ownSchool();
  return {
    school,
    clock: clockOf(policyClock()),
    cases: caseStoreOf({ table: env.CASE_TABLE, intakeTable: env.INTAKE_TABLE, schoolId: school.id }),
  };
};
