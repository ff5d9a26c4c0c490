import { type Delivered, deliver } from '../../workflows/cases/deliver.ts';
import { deliverPorts } from '../_kit/deliver-ports.ts';
import { logEvent } from '../_kit/log.ts';
import { onEvent } from '../_kit/on-event.ts';
import { eachRow, rowBatch } from '../_kit/row-batch.ts';

const ports = deliverPorts();

const sentCode = {
  letter: 'letterSent',
  ping: 'pingSent',
  start: 'executionStarted',
  signal: 'executionSignalled',
} as const;

const tell = (outcome: Delivered, fields: { caseId: string; out: string; requestId: string }): void => {
  if (outcome.kind === 'sent') logEvent(sentCode[outcome.what], fields);
  if (outcome.kind === 'digested') logEvent('letterDigested', fields);
  if (outcome.kind === 'refused') logEvent(outcome.dropped ? 'operatorAlarm' : 'letterRefused', fields);
};

/** A row was written to the outbox: it leaves the building. */
export const handler = onEvent(rowBatch, (batch, requestId) =>
  eachRow(batch, requestId, async ({ pk, sk }) => {
    if (!pk.startsWith('CASE#') || !sk.startsWith('OUT#')) return logEvent('eventIgnored', { requestId });
    const caseId = pk.slice('CASE#'.length);
    tell(await deliver(ports, caseId, sk), { caseId, out: sk, requestId });
  }),
);
