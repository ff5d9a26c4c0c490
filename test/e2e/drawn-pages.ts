import type { Page } from 'playwright-core';
import { concern } from '../../workflows/domain/processes/concern.ts';
import { conversation } from '../../workflows/domain/processes/conversation.ts';
import { stepOf } from '../../workflows/domain/processes/processes.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { conversationForm } from '../../workflows/forms/conversation/conversation.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { type Answer, gatewayEvent, post } from '../functions/kit-event.ts';
import { parentDoor } from '../functions/parent-web-door.ts';
import { concernCase, example } from '../functions/staff-web-cases.ts';
import { staffDoor } from '../functions/staff-web-door.ts';

/** Pages that a running machine shows only after days, or when something breaks: drawn by the same handlers over fakes,
 * and shown in the browser at an address of the door. */

export interface DrawnPage {
  readonly name: string;
  readonly side: 'parent' | 'staff';
  readonly status: number;
  readonly draw: () => Promise<Answer>;
  /** Address in the browser, where it matters. */
  readonly path?: string;
}

const submission = 'a'.repeat(32);
const parentPage = { side: 'parent' } as const;
const staffPage = { side: 'staff' } as const;

const lateList = async (): Promise<Answer> => {
  const door = staffDoor();
  for (let n = 1; n <= 12; n += 1) {
    await concernCase(door, `zaak${n}`.padEnd(26, '0'));
    door.clock.advance(60 * 13);
  }
  return (await door.as('bram')).open('/');
};

/** Bram picks a day for the talk that he has. */
const talkToPlan = async (day: string) => {
  const door = staffDoor();
  const step = stepOf(concern, 'talk');
  if (step === null) throw new Error('no step talk');
  const previous = { role: 'teacher', group: '4a' } as const;
  const file = await concernCase(door, 'zaak1'.padEnd(26, '0'), { openings: [{ step, previous, answers: {} }] });
  const bram = await door.as('bram');
  const [year = '', month = '', date = ''] = day.split('-');
  const typed = { 'plannedFor.day': date, 'plannedFor.month': month, 'plannedFor.year': year, action: 'check' };
  const answer = await bram.post(`${file}/stap/talk/1/datum`, typed);
  return { answer, page: (path: string) => bram.open(`${file}${path}`) };
};

/** A talk with the internal confidant, of which a ladder asked the care coordinator too. */
const inConfidence = async (): Promise<Answer> => {
  const door = staffDoor();
  const step = stepOf(conversation, 'plan');
  if (step === null) throw new Error('no step plan');
  const firstRole = { role: 'internalConfidant', group: null } as const;
  const answers = { ...exampleAnswers(conversationForm), with: 'internalConfidant' };
  const file = await concernCase(door, 'zaak1'.padEnd(26, '0'), {
    process: conversation,
    firstRole,
    confided: [],
    openings: [{ step, previous: firstRole, answers, readers: ['ineke'] }],
    form: { formId: conversationForm.id, formVersion: conversationForm.version, answers },
  });
  return (await door.as('ineke')).open(file);
};

export const drawnPages: readonly DrawnPage[] = [
  { ...staffPage, name: 'staff 200 a talk in confidence that waits', status: 200, draw: inConfidence },
  {
    ...parentPage,
    name: 'parent 200 already received, a day later',
    status: 200,
    draw: async () => {
      const { ask, clock } = parentDoor();
      await ask(post('/verstuur', { ...concernForm.example, submission }));
      clock.advance(60 * 25);
      return ask(post('/verstuur', { ...concernForm.example, submission }));
    },
  },
  {
    ...parentPage,
    name: 'parent 503 not sent',
    status: 503,
    draw: async () => {
      const { ask, intake } = parentDoor();
      intake.broken.add('receive');
      return ask(post('/verstuur', { ...concernForm.example, submission }));
    },
  },
  {
    ...parentPage,
    name: 'parent 500 something broke',
    status: 500,
    draw: async () => {
      const { ask, intake } = parentDoor();
      intake.broken.add('receipt');
      return ask(post('/code', { code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01' }));
    },
  },
  {
    ...parentPage,
    name: 'parent 200 start in a holiday',
    status: 200,
    draw: () => parentDoor('2026-12-23T09:00:00.000Z').ask(gatewayEvent({ path: '/' })),
  },
  {
    ...staffPage,
    name: 'staff 200 today, nothing to do',
    status: 200,
    draw: async () => (await staffDoor().as('anna')).open('/'),
  },
  {
    ...staffPage,
    name: 'staff 200 who is there today, one is not',
    status: 200,
    draw: async () => {
      const door = staffDoor();
      const bram = await door.as('bram');
      await bram.post('/wie-is-er', { person: 'anna', there: 'no' });
      return bram.open('/wie-is-er');
    },
  },
  {
    ...staffPage,
    name: 'staff 200 today, a step of a teacher that nobody opened',
    status: 200,
    draw: async () => {
      const door = staffDoor();
      await concernCase(door, 'zaak1'.padEnd(26, '0'));
      door.clock.advance(60 * 24);
      return (await door.as('ineke')).open('/');
    },
  },
  { ...staffPage, name: 'staff 200 today, twelve steps, some late', status: 200, draw: lateList },
  {
    ...staffPage,
    name: 'staff 500 something broke',
    status: 500,
    draw: async () => {
      const door = staffDoor();
      const bram = await door.as('bram');
      door.cases.broken.add('workOfPerson');
      return bram.open('/');
    },
  },
  {
    ...staffPage,
    name: 'staff 503 the provider is silent',
    status: 503,
    draw: async () => {
      const { get, provider } = staffDoor();
      provider.next.silent = true;
      return get('/inloggen');
    },
  },
  {
    ...staffPage,
    name: 'staff 403 not welcome',
    status: 403,
    draw: async () => {
      const { comeBack, identified } = staffDoor();
      return comeBack(identified({ subject: 'x', email: 'niemand@verzonnen-bestuur.example' }));
    },
  },
  {
    ...staffPage,
    name: 'staff 200 today, before the question',
    status: 200,
    draw: async () => {
      const door = staffDoor(undefined, (fake) => fake);
      await concernCase(door, 'zaak1'.padEnd(26, '0'));
      return (await door.as('bram')).open('/');
    },
  },
  {
    ...staffPage,
    name: 'staff 409 a text, before the question',
    status: 409,
    draw: async () => {
      const door = staffDoor(undefined, (fake) => fake);
      const file = await concernCase(door, 'zaak1'.padEnd(26, '0'));
      return (await door.as('bram')).post(`${file}/stap/acknowledge/1`, {
        ...example(acknowledgeForm),
        action: 'check',
      });
    },
  },
  {
    ...staffPage,
    name: 'staff 409 the step changed meanwhile',
    status: 409,
    draw: async () => {
      const door = staffDoor();
      const file = await concernCase(door, 'zaak1'.padEnd(26, '0'));
      const bram = await door.as('bram');
      return bram.post(`${file}/stap/acknowledge/1/antwoord`, { ...example(acknowledgeForm), revision: '9' });
    },
  },
  {
    ...staffPage,
    name: 'staff 200 a talk with a day',
    status: 200,
    path: `/zaak/${'zaak1'.padEnd(26, '0')}/stap/talk/1`,
    draw: async () => (await talkToPlan('2026-11-30')).page('/stap/talk/1'),
  },
  {
    ...staffPage,
    name: 'staff 422 empty addition',
    status: 422,
    draw: async () => {
      const door = staffDoor();
      const file = await concernCase(door, 'zaak1'.padEnd(26, '0'));
      return (await door.as('bram')).post(`${file}/aanvulling`, { [additionForm.fields[0].id]: '', action: 'check' });
    },
  },
];

type Shown = Pick<Answer, 'status' | 'headers' | 'body'>;

const styleOf = async (page: Page, origin: string): Promise<Shown> => {
  const style = await page.context().request.get(`${origin}/stijl.css`);
  return { status: style.status(), headers: style.headers(), body: await style.text() };
};

/** Shows answers in a tab at addresses of a running door, with the stylesheet of that door. The door itself is asked for that
 * once: whoever answers in its place gets nothing that the browser kept. */
export const drawer = async (page: Page, origin: string): Promise<(path: string, answer: Answer) => Promise<void>> => {
  const style = await styleOf(page, origin);
  let drawn: Shown = style;
  let at = '';
  const answers = (url: URL): boolean => url.origin === origin && [at, '/stijl.css'].includes(url.pathname);
  await page.route(answers, (route) => {
    const { status, headers, body } = new URL(route.request().url()).pathname === at ? drawn : style;
    return route.fulfill({ status, headers: { ...headers }, body });
  });
  return async (path, answer) => {
    drawn = answer;
    at = path;
    await page.goto(`${origin}${path}`);
  };
};
