import type { Answers, CaseChange, CaseFile, CaseHead, CaseId } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { longDate } from '../domain/dutch-date.ts';
import { fill } from '../domain/fill.ts';
import { dateOf, type Instant } from '../domain/instant.ts';
import { addToWave, answeredTogether, countsForWave, joined, offerWave } from '../domain/joining.ts';
import type { PersonId } from '../domain/person.ts';
import type { Step } from '../domain/processes/step.ts';
import { lastWave, waiting, waveIdOf, waveRule, waveSince } from '../domain/wave-rule.ts';
import type { Form } from '../forms/form.ts';
import { textsOf } from '../forms/texts-of.ts';
import { toldIn } from '../forms/told.ts';
import type { CaseStore } from '../ports.ts';
import { untilCommitted } from './until-committed.ts';

interface WavePorts {
  readonly cases: CaseStore;
}

/** Notes that a case is about to open on a group, and says whether it is one of several.
 * @param at when it came in */
export const inWave = async (ports: WavePorts, group: string, caseId: CaseId, at: Instant): Promise<boolean> => {
  await ports.cases.enterWave(group, { caseId, at });
  return (await ports.cases.waveEntries(group, waveSince(at), waveRule.least)).length >= waveRule.least;
};

/** `chosen`: the principal has already chosen, or the offer has all that it can hold. */
const add = (ports: WavePorts, context: Context, wave: CaseId, member: CaseHead): Promise<'added' | 'chosen'> =>
  untilCommitted(async () => {
    const state = await ports.cases.state(wave);
    if (state === null || state.head.linkedTo.length >= waveRule.most) return 'chosen';
    if (state.head.linkedTo.includes(member.caseId)) return 'added';
    const change = addToWave(context, state, member);
    if (change === null) return 'chosen';
    return (await ports.cases.commit(change)) === 'committed' ? 'added' : null;
  });

/** A case that was one of several goes into the offer that stands, or makes one. Doing it twice does it once. */
export const noteWave = async (
  ports: WavePorts,
  context: Context,
  group: string,
  caseId: CaseId,
  at: Instant,
): Promise<void> => {
  const state = await ports.cases.state(caseId);
  if (state === null || !countsForWave(context, state)) return;
  const entries = await ports.cases.waveEntries(group, waveSince(at), waveRule.looksBack);
  const own = entries.find((entry) => entry.caseId === caseId);
  if (own?.wave !== null) return;
  const standing = lastWave(entries);
  if (standing !== null && (await add(ports, context, standing, state.head)) === 'added') {
    return ports.cases.assignWave(group, own, standing);
  }
  const fresh = waiting(entries);
  const [first] = fresh;
  if (first === undefined) return;
  const wave = waveIdOf(first.caseId);
  const heads = await ports.cases.heads(fresh.map((entry) => entry.caseId));
  const made = await ports.cases.commit(offerWave(context, wave, group, heads));
  if (made !== 'committed' && (await add(ports, context, wave, state.head)) === 'chosen') return;
  for (const entry of fresh) await ports.cases.assignWave(group, entry, wave);
};

interface Answering {
  readonly file: CaseFile;
  readonly step: Step;
  readonly person: PersonId;
  readonly form: Form;
  readonly answers: Answers;
  /** What the answer does to the wave's own case. */
  readonly changes: readonly CaseChange[];
}

/** What the school promises to each of those who wrote. */
const promiseOf = ({ school }: Context, { changes, file }: Answering): string => {
  const due =
    changes.flatMap(({ tasks }) => tasks).find(({ status }) => status === 'open')?.dueAt ?? file.head.openedAt;
  return fill(textsOf(school)['msg.wave'], { date: longDate(dateOf(due)) });
};

/** Carries an answer of a wave into the cases that it names, each in a transaction of its own and before the wave's own:
 * what broke off is finished by answering once more. */
export const carryOut = async (ports: WavePorts, context: Context, answering: Answering): Promise<void> => {
  const { file, step, person, form, answers } = answering;
  const told = toldIn(form, answers);
  const lead = typeof answers['lead'] === 'string' && answers['lead'] !== 'self' ? answers['lead'] : person;
  if (step.linked === undefined || (step.linked === 'joins' && answers['together'] !== 'yes')) return;
  for (const caseId of file.head.linkedTo) {
    await untilCommitted(async () => {
      const state = await ports.cases.state(caseId);
      if (state === null) return 'gone';
      const record = { formId: form.id, formVersion: form.version };
      const change =
        step.linked === 'joins'
          ? joined(context, state, lead, promiseOf(context, answering))
          : answeredTogether(context, state, person, record, answers, told ?? '');
      if (change === null) return 'done';
      return (await ports.cases.commit(change)) === 'committed' ? 'done' : null;
    });
  }
};
