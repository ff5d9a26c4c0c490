import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CaseStore } from '../../../workflows/ports.ts';
import { markAbsent, markPresent, readAbsences } from './absence-rows.ts';
import { commit } from './case-commit.ts';
import { personWork, seatWork } from './case-keys.ts';
import { asleep, undelivered, workUnder } from './case-lists.ts';
import { readFile, readHeads, readState } from './case-reads.ts';
import { dynamoClient, type Table } from './dynamo.ts';
import { arm, raiseEpoch } from './execution-lock.ts';
import { markOpened } from './opened-mark.ts';
import { claimOut, readOut, settleOut } from './outbox.ts';
import { type Patience, patienceOf } from './patience.ts';
import { putRoster, readRoster, readRosterFileHash } from './roster-rows.ts';
import { assignWave, enterWave, waveEntries } from './wave-rows.ts';

/** The case table. Every method may throw StoreUnavailable, or what AWS says when it never will work. */
export const caseStoreOf = (
  options: {
    readonly table: string;
    /** Where the copies for receipt codes go. */
    readonly intakeTable: string;
    readonly schoolId: string;
    readonly client?: DynamoDBClient;
  } & Partial<Patience>,
): CaseStore => {
  const { schoolId, intakeTable } = options;
  const table: Table = {
    client: options.client ?? dynamoClient(),
    name: options.table,
    patience: patienceOf(options),
  };
  return {
    file: (caseId) => readFile(table, caseId),
    state: (caseId) => readState(table, caseId),
    heads: (caseIds) => readHeads(table, caseIds),
    commit: (...changes) => commit(table, intakeTable, changes),
    arm: (caseId, epoch, token, wakeAt) => arm(table, caseId, epoch, token, wakeAt),
    raiseEpoch: (caseId, epoch, now, wakeAt) => raiseEpoch(table, caseId, epoch, now, wakeAt),
    workOfSeat: (seat, limit) => workUnder(table, seatWork(seat), limit),
    workOfPerson: (person, limit) => workUnder(table, personWork(person), limit),
    asleep: (now, limit) => asleep(table, now, limit),
    undelivered: (now, limit) => undelivered(table, now, limit),
    out: (caseId, out) => readOut(table, caseId, out),
    claimOut: (caseId, out, now, lease) => claimOut(table, caseId, out, now, lease),
    settleOut: (caseId, out, result) => settleOut(table, caseId, out, result),
    roster: () => readRoster(table, schoolId),
    putRoster: (roster, fileHash, now) => putRoster(table, schoolId, roster, fileHash, now),
    rosterFileHash: () => readRosterFileHash(table, schoolId),
    absences: (date) => readAbsences(table, schoolId, date),
    markAbsent: (date, absence) => markAbsent(table, schoolId, date, absence),
    markPresent: (date, person) => markPresent(table, schoolId, date, person),
    enterWave: (group, entry) => enterWave(table, group, entry),
    waveEntries: (group, since, limit) => waveEntries(table, group, since, limit),
    assignWave: (group, entry, wave) => assignWave(table, group, entry, wave),
    markOpened: (caseId, step, n, at) => markOpened(table, caseId, step, n, at),
  };
};
