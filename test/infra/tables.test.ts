import { describe, expect, it } from 'vitest';
import { caseIndexes, intakeIndexes } from '../../infra/constructs/tables.ts';
import { at, listOf, ofType, sampleTemplate, sharedKey } from './stacks.ts';

const template = sampleTemplate();
const tables = Object.values(ofType(template, 'AWS::DynamoDB::Table'));

describe('the tables of a school', () => {
  it('are two: cases, and the public door', () => {
    expect(tables).toHaveLength(2);
  });

  it('are encrypted with the key of the school, which is renewed every year', () => {
    for (const table of tables) {
      const [key] = Object.keys(ofType(template, 'AWS::KMS::Key'));
      expect(at(table, 'Properties', 'SSESpecification')).toEqual({
        KMSMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] },
        SSEEnabled: true,
        SSEType: 'KMS',
      });
    }
    expect(() => template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })).not.toThrow();
  });

  it('outlive the stack and can be brought back to any moment of the last 35 days', () => {
    for (const table of tables) {
      expect(at(table, 'DeletionPolicy')).toBe('Retain');
      expect(at(table, 'UpdateReplacePolicy')).toBe('Retain');
      expect(at(table, 'Properties', 'DeletionProtectionEnabled')).toBe(true);
      expect(at(table, 'Properties', 'PointInTimeRecoverySpecification')).toEqual({
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      });
    }
  });

  it('stream keys only, so that a stream is no second copy of a case', () => {
    for (const table of tables) {
      expect(at(table, 'Properties', 'StreamSpecification', 'StreamViewType')).toBe('KEYS_ONLY');
    }
  });

  it('have all their indexes from the first version, without content in them', () => {
    const found = tables.map((table) =>
      listOf(at(table, 'Properties', 'GlobalSecondaryIndexes')).map((index) => ({
        name: at(index, 'IndexName'),
        keys: listOf(at(index, 'KeySchema')).map((key) => at(key, 'AttributeName')),
        shows: listOf(at(index, 'Projection', 'NonKeyAttributes')),
      })),
    );
    const asFound = ({
      name,
      partition,
      sort,
      shows,
    }: {
      name: string;
      partition: string;
      sort: string;
      shows?: readonly string[];
    }) => ({
      name,
      keys: [partition, sort],
      shows: shows ?? [],
    });
    expect(found).toEqual([caseIndexes.map(asFound), intakeIndexes.map(asFound)]);
    expect(found.flat().map(({ name }) => name)).toEqual(['work', 'wake', 'outbox', 'retention', 'admission']);
    expect(JSON.stringify(found)).not.toMatch(/data|content|answers|email|group/);
  });

  it('let sessions, counts and drafts expire; whatever has no such mark stays', () => {
    const [cases, intake] = tables;
    expect(at(cases, 'Properties', 'TimeToLiveSpecification')).toEqual({ AttributeName: 'ttl', Enabled: true });
    expect(at(intake, 'Properties', 'TimeToLiveSpecification')).toEqual({ AttributeName: 'ttl', Enabled: true });
  });

  it('use the shared key of a board that has one', () => {
    const shared = sampleTemplate({ keyArn: sharedKey });
    expect(() => shared.resourceCountIs('AWS::KMS::Key', 0)).not.toThrow();
    expect(() =>
      shared.allResourcesProperties('AWS::DynamoDB::Table', { SSESpecification: { KMSMasterKeyId: sharedKey } }),
    ).not.toThrow();
  });
});
