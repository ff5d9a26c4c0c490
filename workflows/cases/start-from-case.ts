import type { Answers, CaseId } from '../domain/case.ts';
import { caseIdOf } from '../domain/case-id.ts';
import { entryOf } from '../domain/conflict.ts';
import type { PersonId } from '../domain/person.ts';
import { contextOf } from './context-of.ts';
import { heritage, linkTo, mayLink } from './link-to.ts';
import { suspicionCase } from './record-suspicion.ts';
import { type Recorded, recordedAs } from './recorded.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** "Ik vermoed onveiligheid thuis": the Meldcode starts beside the case at hand, which goes on. Whoever stepped aside there
 * is not asked here. Handing in twice gives one case, as for any suspicion. */
export const startFromCase = (
  ports: StaffPorts,
  personId: PersonId,
  fromId: CaseId,
  submissionId: string,
  answers: Answers,
): Promise<Recorded | NotOpen> =>
  untilCommitted<Recorded | NotOpen>(async () => {
    const context = await contextOf(ports);
    const from = await ports.cases.state(fromId);
    if (from === null) return { kind: 'hidden' };
    const caseId = caseIdOf(ports.keys.sha256(`suspicion ${personId} ${submissionId}`));
    const before = await recordedAs(ports, caseId, answers);
    if (before !== null) return before;
    const entry = entryOf(context, from, personId);
    if (entry.kind === 'ask') return entry;
    const link = mayLink(entry);
    const change = suspicionCase(context, caseId, personId, answers, heritage(from.head, link));
    if (change === null || entry.kind === 'hidden') return { kind: 'hidden' };
    const links = link ? [linkTo(context, from, personId, caseId)] : [];
    const outcome = await ports.cases.commit(change, ...links);
    return outcome === 'committed' ? { kind: 'recorded', caseId } : null;
  });
