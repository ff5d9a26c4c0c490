import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { beforeAll, describe, expect, it } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { BoardStack } from '../../infra/board-stack.ts';
import { chosenSchools } from '../../infra/chosen-schools.ts';
import { schools } from '../../infra/schools/index.ts';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { sampleSchool } from '../samples/school.ts';
import { ofType, placed, sampleTemplate, sharedKey } from './stacks.ts';

const chosen = chosenSchools(schools, undefined, processes);

describe('every school file', () => {
  let names: readonly string[] = [];
  let templates: readonly unknown[] = [];

  beforeAll(() => {
    if (chosen.kind === 'refused') throw new Error(chosen.lines.join('\n'));
    // Throws on any finding that has no acknowledgement with a reason.
    const assembly = placed(chosen.schools, { judged: true }).app.synth();
    names = assembly.stacks.map(({ stackName }) => stackName);
    templates = assembly.stacks.map(({ template }): unknown => template);
  }, 60_000);

  it('becomes a stack that both rule packs accept, and its board one more', () => {
    expect(names.toSorted()).toEqual(
      [...schools.map(({ school }) => `Meldwijzer-${school.id}`), 'MeldwijzerBoard-verzonnen-bestuur'].toSorted(),
    );
  });

  it('says nothing about people, and holds for every partition of AWS', () => {
    const people = schools.flatMap(({ board, school }) => [...(board.people ?? []), ...school.people]);
    expect(people.length).toBeGreaterThan(20);
    const text = JSON.stringify(templates);
    for (const { name, email } of people) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(email);
    }
    expect(text).not.toContain('arn:aws:');
  });

  it('has the mail domain of its board once, with the records for its DNS', () => {
    const { app } = placed([sampleSchool(), sampleSchool({ id: 'tweede-school' })], { judged: false });
    const boards = app.node.children.filter((child) => child instanceof BoardStack);
    const [board] = boards.map((stack) => Template.fromStack(stack));
    expect(boards).toHaveLength(1);
    board?.resourceCountIs('AWS::SES::EmailIdentity', 1);
    expect(Object.keys(board?.findOutputs('*') ?? {})).toHaveLength(3);
  });
});

describe('a school with the key of its board and doors for many writers', () => {
  it('becomes a stack that both rule packs accept as well', () => {
    const school = sampleSchool({ keyArn: sharedKey, doorLimits: { perSecond: 100, burst: 200 } });
    expect(placed([school], { judged: true }).app.synth().stacks).toHaveLength(2);
  });
});

describe('a school that is asked for', () => {
  it('is synthesized alone', () => {
    const one = chosenSchools(schools, 'demo-klein', processes);
    expect(one.kind === 'accepted' ? one.schools.map(({ id }) => id) : []).toEqual(['demo-klein']);
  });

  it('must exist', () => {
    expect(chosenSchools(schools, 'nergens', processes)).toEqual({
      kind: 'refused',
      lines: ['School nergens staat niet in infra/schools. Kies uit: demo-groot, demo-klein.'],
    });
  });

  it('must pass the check: every problem names school and place', () => {
    const broken = schools.map(({ board, school }) => ({ board, school: { ...school, pupils: -1 } }));
    const result = chosenSchools(broken, undefined, processes);
    expect(result.kind === 'refused' ? result.lines.map((line) => line.split(':').slice(0, 2)) : []).toEqual([
      ['demo-groot', ' pupils'],
      ['demo-klein', ' pupils'],
    ]);
  });
});

describe('a stack that is deployed again', () => {
  it('keeps the logical ids of what holds cases, accounts and running executions', () => {
    const template = sampleTemplate();
    const ids = [
      'AWS::DynamoDB::Table',
      'AWS::KMS::Key',
      'AWS::Cognito::UserPool',
      'AWS::StepFunctions::StateMachine',
    ].flatMap((type) => Object.keys(ofType(template, type)));
    // Change one and CloudFormation makes a new, empty one beside it: never do.
    expect(ids).toEqual(
      expect.arrayContaining([
        'CaseTable0AD2663F',
        'IntakeTable591889FA',
        'Key961B73FD',
        'Staff35CBA1CE',
        'machineconcernMachine109ABC1F',
        'machinereportingcodeMachineF6883162',
      ]),
    );
    expect(ids).toHaveLength(4 + processIds.length);
  });

  it('stands on the recommended flags of this version of the CDK', () => {
    expect(cdk.context).toEqual(recommended);
    expect(
      new App({ context: { ...cdk.context }, analyticsReporting: false }).node.tryGetContext(
        '@aws-cdk/core:checkSecretUsage',
      ),
    ).toBe(true);
  });
});
