import type { Browser } from 'playwright-core';
import { exampleTyped } from '../../workflows/forms/example.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { type Colleague, type Seated, seated, tellSchool, today } from './by-hand.ts';
import type { LocalMachine } from './machine.ts';
import { listedStep } from './people.ts';

/** People and cases on a running machine, brought to where the pages begin. */

export type Who = 'evi' | 'ineke' | 'pien';

/** What the pages of the parent door need: a machine, and the receipt code of a concern. */
export interface ParentWorld {
  readonly machine: LocalMachine;
  readonly code: string;
}

export interface World extends ParentWorld, Readonly<Record<Who, Seated>> {
  /** Addresses of cases: concerns at their first steps, and a Meldcode case at its last, in which nobody called yet. */
  readonly cases: {
    readonly told: string;
    readonly talking: string;
    readonly handedOver: string;
    readonly fresh: string;
    /** For whoever leaves them. */
    readonly aside: string;
    readonly away: string;
    readonly code: string;
  };
}

const caseOf = (link: string): string => new URL(link).pathname.split('/').slice(0, 3).join('/');

const toldBy = async (machine: LocalMachine, evi: Seated, read: Set<string>, changed: Typed = {}): Promise<string> => {
  await tellSchool(machine, { 'children.0.group': '3a', ...changed });
  return caseOf(await listedStep(evi.page, machine, 'stap/acknowledge', read));
};

/** The one other case that a case leads to, for somebody who may open it. */
const linkedTo = async (machine: LocalMachine, who: Colleague, path: string): Promise<string> => {
  const page = await (await who.context.request.get(`${machine.staff}${path}`)).text();
  const linked = [...page.matchAll(/href="(\/zaak\/[0-9a-z]{26})"/g)].map(([, address = '']) => address);
  const [other] = linked.filter((address) => address !== path);
  if (other === undefined) throw new Error('No linked case was found.');
  return other;
};

const parentWorldOf = async (machine: LocalMachine): Promise<ParentWorld> => ({
  machine,
  code: await tellSchool(machine, { 'children.0.group': '1a' }),
});

/** Staff signed in, and cases brought to every step that a page is made for. */
export const worldOf = async (browser: Browser, machine: LocalMachine): Promise<World> => {
  const evi = await seated(browser, machine, 'evi-gefingeerd', true);
  const ineke = await seated(browser, machine, 'ineke-verzinsel', true);
  const pien = await seated(browser, machine, 'pien-papier', true);
  const read = new Set<string>();
  const { code } = await parentWorldOf(machine);
  const cases: string[] = [];
  for (let n = 0; n < 6; n += 1) cases.push(await toldBy(machine, evi, read));
  const [told = '', talking = '', handedOver = '', origin = '', aside = '', away = ''] = cases;
  const first = (path: string, next: string) => evi.answer(`${path}/stap/acknowledge/1`, 'acknowledge', { next });
  await first(talking, 'talk');
  await first(handedOver, 'careCoordinator');
  await first(origin, 'careCoordinator');
  await ineke.answer(`${origin}/stap/careCoordinator/1`, 'talk', { next: 'suspicion' });
  const fresh = await linkedTo(machine, ineke, origin);
  const saved = await evi.post('/vermoeden/verstuur', {
    ...exampleTyped(signalsForm, today()),
    urgency: 'yes',
    group: '3a',
    submission: 'e'.repeat(32),
  });
  const suspicion = /href="(\/zaak\/[0-9a-z]{26})"/.exec(await saved.text())?.[1] ?? '';
  const step = (id: string): string => `${suspicion}/stap/${id}/1`;
  await ineke.answer(step('consultation'), 'consultation', { next: 'talk' });
  await ineke.answer(step('talk'), 'talkWithParents');
  await ineke.answer(step('weighing'), 'weighing', { w1: 'yes', w2: 'no', w3: 'yes', w4: 'yes' });
  await pien.answer(step('decision'), 'decision');
  await ineke.answer(step('vtFeedback'), 'vtFeedback', { result: 'takenUp' });
  await ineke.answer(step('helpPlan'), 'helpPlan', { w5: 'yes', next: 'done' });
  return {
    machine,
    evi,
    ineke,
    pien,
    code,
    cases: { told, talking, handedOver, fresh, aside, away, code: suspicion },
  };
};
