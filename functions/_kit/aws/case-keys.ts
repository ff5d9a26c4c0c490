import type { CaseId, Seat } from '../../../workflows/domain/case.ts';
import type { Instant, LocalDate } from '../../../workflows/domain/instant.ts';
import type { PersonId } from '../../../workflows/domain/person.ts';

/** Names of rows and index entries. None holds personal data. */

const sixDigits = (version: number): string => String(version).padStart(6, '0');

export const casePk = (caseId: CaseId): string => `CASE#${caseId}`;
export const caseIdOfPk = (pk: string): CaseId => pk.slice('CASE#'.length);
export const metaSk = 'META';
export const taskSk = (step: string, n: number): string => `TASK#${step}#${n}`;
export const seatSk = (step: string, n: number, person: PersonId): string => `SEAT#${step}#${n}#${person}`;
/** @param place 0 for the first row of that version in its transaction */
export const eventSk = (version: number, place: number): string =>
  `EV#${sixDigits(version)}${place === 0 ? '' : `#${place}`}`;
export const formSk = (version: number, place: number): string =>
  `FORM#${sixDigits(version)}${place === 0 ? '' : `#${place}`}`;
export const outSk = (version: number, n: number): string => `OUT#${version}#${n}`;

export const isOutSk = (sk: string): boolean => /^OUT#\d{1,9}#\d{1,9}$/.test(sk);
/** Whether an id that came from outside may be part of a key. */
export const isCaseId = (caseId: string): boolean => /^[0-9a-z-]{1,64}$/.test(caseId);

export const schoolPk = (schoolId: string): string => `SCHOOL#${schoolId}`;
export const rosterSk = 'ROSTER';
export const rosterVersionSk = (version: number): string => `ROSTER#${sixDigits(version)}`;

/** One row per day; a person who is absent is an attribute of it. */
export const absenceSk = (date: LocalDate): string => `ABSENT#${date}`;

/** What came in on a class group, by time; gone after some days. */
export const wavePk = (group: string): string => `WAVE#${group}`;
export const waveSk = (at: Instant, caseId: CaseId): string => `${at}#${caseId}`;

export const seatWork = (seat: Seat): string => `ROLE#${seat.role}#${seat.group ?? '-'}`;
export const personWork = (person: PersonId): string => `PERSON#${person}`;

/** Mails to one person: about one task, kept with its case; about new tasks of one day, gone after some days. */
export const taskMailsSk = (step: string, n: number, person: PersonId): string => `MAILED#${step}#${n}#${person}`;
export const dayMailsPk = (date: LocalDate): string => `MAILS#${date}`;
export const digestPk = (date: LocalDate): string => `DIGEST#${date}`;

export const receiptPk = (codeHash: string): string => `RCPT#${codeHash}`;
export const receiptSk = 'STATUS';
/** Messages both ways. */
export const threadSk = 'THREAD';
/** Apart from the receipt, so that the public door can write it and not read it. */
export const codePk = (codeHash: string): string => `CODE#${codeHash}`;
export const caseOfCodeSk = 'CASE';
export const pingPk = (codeHash: string): string => `PING#${codeHash}`;
export const pingSk = 'ADDRESS';
/** Of the public door alone, and gone after a day or two: secrets, counts, drafts. */
export const doorDayPk = (date: LocalDate): string => `DOOR#${date}`;
export const doorSecretSk = 'SECRET';
export const ratePk = (name: string): string => `RATE#${name}`;
export const draftPk = (name: string): string => `DRAFT#${name}`;
export const submissionPk = (submission: string): string => `SUB#${submission}`;
export const answersSk = 'ANSWERS';

const shards = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Time indexes are spread over ten keys, so that none becomes hot. */
export const shardOf = (prefix: 'WAKE' | 'OUT' | 'ADMIT', id: string): string =>
  `${prefix}#${Array.from(id).reduce((sum, character) => sum + character.charCodeAt(0), 0) % shards.length}`;
export const shardsOf = (prefix: 'WAKE' | 'OUT' | 'ADMIT'): readonly string[] =>
  shards.map((each) => `${prefix}#${each}`);
