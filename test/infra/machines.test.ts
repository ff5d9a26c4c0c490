import { describe, expect, it } from 'vitest';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { machineDefinition } from '../../workflows/machines/compile.ts';
import { at, functionId, isObject, listOf, ofType, sampleTemplate, textAt } from './stacks.ts';

const template = sampleTemplate();
const machines = Object.values(ofType(template, 'AWS::StepFunctions::StateMachine'));
const arnOf = (name: Parameters<typeof functionId>[1]) => ({ 'Fn::GetAtt': [functionId(template, name), 'Arn'] });

describe('the machines of a school', () => {
  it('are one per process, as compiled from its steps', () => {
    expect(machines.map((machine) => at(machine, 'Properties', 'DefinitionString'))).toEqual([
      machineDefinition('concern'),
      machineDefinition('reporting-code'),
      ...processIds.slice(2).map(machineDefinition),
    ]);
  });

  it('get a value for every name that their definition leaves open', () => {
    for (const machine of machines) {
      const open = new Set(
        [...textAt(machine, 'Properties', 'DefinitionString').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name ?? ''),
      );
      const given = at(machine, 'Properties', 'DefinitionSubstitutions');
      expect(open.size).toBeGreaterThan(3);
      expect(isObject(given) ? Object.keys(given).toSorted() : []).toEqual([...open].toSorted());
      expect(given).toEqual({
        partition: { Ref: 'AWS::Partition' },
        openStep: arnOf('open-step'),
        armStep: arnOf('arm-step'),
        onAlarm: arnOf('on-alarm'),
        closeCase: arnOf('close-case'),
      });
    }
  });

  it('run for a year, log every step and no data', () => {
    for (const machine of machines) {
      expect(at(machine, 'Properties', 'StateMachineType')).toBe('STANDARD');
      expect(at(machine, 'Properties', 'LoggingConfiguration', 'Level')).toBe('ALL');
      expect(at(machine, 'Properties', 'LoggingConfiguration', 'IncludeExecutionData')).toBe(false);
      expect(at(machine, 'Properties', 'StateMachineName')).toBeUndefined();
    }
  });

  it('may call the four functions of a step and no other', () => {
    const four = ['arm-step', 'close-case', 'on-alarm', 'open-step'] as const;
    for (const machine of machines) {
      const role = textAt(machine, 'Properties', 'RoleArn', 'Fn::GetAtt', 0);
      const statements = listOf(at(ofType(template, 'AWS::IAM::Role')[role], 'Properties', 'Policies')).flatMap(
        (policy) => listOf(at(policy, 'PolicyDocument', 'Statement')),
      );
      expect(at(statements[0], 'Action')).toBe('lambda:InvokeFunction');
      expect(at(statements[0], 'Resource')).toEqual(four.map(arnOf));
      expect(statements).toHaveLength(2);
      expect(listOf(at(statements[1], 'Action')).every((action) => textAt(action).startsWith('logs:'))).toBe(true);
    }
  });
});
