import { describe, expect, it } from 'vitest';
import type { School } from '../../workflows/domain/school/school.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { routes } from '../../workflows/routes.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { gatewayEvent } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const externalConfidant = {
  name: 'Vera Verzonnen',
  phone: '010 000 00 05',
  email: 'vertrouwenspersoon@buiten-school.example',
  hours: 'op werkdagen van 9 tot 17 uur',
};
const { contact } = sampleSchool();
const withExternal: Partial<School> = { contact: { ...contact, externalConfidant } };

const startOf = async (overrides: Partial<School> = {}, now = '2026-11-24T09:00:00.000Z') => {
  const door = parentDoor(now, sampleSchool(overrides));
  return { ...door, body: (await door.ask(gatewayEvent({ path: '/' }))).body };
};

const inOrder = (body: string, ...parts: readonly string[]) => {
  const places = parts.map((part) => body.indexOf(part));
  for (const place of places) expect(place).toBeGreaterThan(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
};

describe('the start page', () => {
  it('says first whom to call in danger, then what can be handed in, then who can be spoken to', async () => {
    const { body } = await startOf();
    inOrder(
      body,
      'href="tel:112"',
      'href="tel:08002000"',
      '<h1>',
      '/vertel',
      '/code',
      'Kent uw kind het best',
      'Kindertelefoon',
    );
  });

  it('leads to every form that needs no account, and to that of pupils in their own words', async () => {
    const { body } = await startOf();
    expect(parentForms.length).toBeGreaterThanOrEqual(2);
    for (const { path, title, audience } of parentForms) {
      if (path === undefined) continue;
      expect(body).toContain(`<a href="/formulier/${path}">${audience === 'pupil' ? 'Ik ben leerling' : title}</a>`);
    }
  });

  it('names every role of the policy, what for, and how to reach it; the number of the school where no other is named', async () => {
    const reach = { principal: { phone: '010 000 00 09', email: 'directie@school.example', when: 'na schooltijd' } };
    const { body } = await startOf({ contact: { ...contact, externalConfidant, reach } });
    inOrder(
      body,
      'Leerkracht.',
      'Ineke Verzinsel: <a href="tel:0100000001">',
      'Uma Uitgedacht: <a href="tel:0100000001">',
      'Vera Verzonnen: <a href="tel:0100000005">',
      'Pien Papier: <a href="tel:0100000009">',
      'href="mailto:directie@school.example"',
      '>na schooltijd<',
      'Bestuur.',
      '<a href="tel:0100000000">',
      'Vertrouwensinspecteur:',
    );
  });

  it('shows the rules of conduct, the methods and what belongs in the parent portal', async () => {
    const { body } = await startOf({
      norms: ['Iedereen hoort erbij.'],
      houseRules: ['Binnen lopen wij rustig.'],
      methods: ['Het Verzonnen Lesboek', 'De Bedachte Kring'],
    });
    inOrder(
      body,
      '<li>Iedereen hoort erbij.</li>',
      '<li>Binnen lopen wij rustig.</li>',
      'Onze lessen: Het Verzonnen Lesboek, De Bedachte Kring.',
      'Elk jaar krijgt elke groep les',
      'in het ouderportaal',
      'Alleen het bestuur spreekt met de pers.',
    );
    expect((await startOf()).body).not.toContain('Zo gaan wij met elkaar om');
  });

  it('says what the school itself wrote, and the default elsewhere', async () => {
    const { body } = await startOf({ texts: { 'start.portal': 'Ziek? Bel vóór 8 uur.' } });
    expect(body).toContain('Ziek? Bel vóór 8 uur.');
    expect(body).not.toContain('in het ouderportaal');
    expect(body).toContain('U hebt geen account nodig.');
  });
});

describe('an objective person at all times', () => {
  const people = (change: (one: (typeof samplePeople)[number]) => (typeof samplePeople)[number]) =>
    samplePeople.map(change);

  it('is the internal contact, then the external confidant', async () => {
    inOrder((await startOf(withExternal)).body, 'Uma Uitgedacht', 'Vera Verzonnen');
  });

  it.each([
    ['has no working day today', people((one) => (one.id === 'uma' ? { ...one, workingDays: ['mon'] } : one))],
    ['left the school', people((one) => (one.id === 'uma' ? { ...one, until: '2026-11-01' } : one))],
    [
      'is the principal',
      people((one) => ({
        ...one,
        roles: one.id === 'uma' ? [] : one.id === 'pien' ? [...one.roles, { role: 'internalConfidant' }] : one.roles,
      })),
    ],
  ] as const)('is the external confidant, before all others, where the internal contact %s', async (_, changed) => {
    inOrder((await startOf({ ...withExternal, people: [...changed] })).body, 'Vera Verzonnen', 'Leerkracht.');
  });
});

describe('12. External confidant', () => {
  it('only shows contact data: the page asks no table, not even when all of them are away', async () => {
    const { ask, intake, body } = await startOf(withExternal);
    expect(body).toContain('De school ziet niet dat u belt of mailt.');
    expect(body).toContain('href="mailto:vertrouwenspersoon@buiten-school.example"');
    for (const method of ['receive', 'receipt', 'submission', 'follow', 'thread', 'pingAddress'] as const)
      intake.broken.add(method);
    expect((await ask(gatewayEvent({ path: '/' }))).body).toBe(body);
    expect([intake.submissions.size, intake.followUps.size, intake.receipts.size]).toEqual([0, 0, 0]);
  });

  it('leaves the same log lines as a school that names none', async () => {
    const [named, unnamed] = await Promise.all([startOf(withExternal), startOf()]);
    expect(unnamed.body).not.toContain('Vera Verzonnen');
    expect(named.logged.map(({ code }) => code)).toEqual(unnamed.logged.map(({ code }) => code));
    for (const word of ['Vera', '0000005', '00 05', 'vertrouwenspersoon', 'confidant'])
      expect(JSON.stringify(named.logged)).not.toContain(word);
  });

  it('has no address, form or counter of its own: a touch leads to the telephone or the mail of the visitor', async () => {
    const { body } = await startOf(withExternal);
    const part = body.slice(body.indexOf('Externe vertrouwenspersoon.'), body.indexOf('Directeur.'));
    expect([...part.matchAll(/(?:href|action|src)="([^"]+)"/g)].map(([, to]) => to)).toEqual([
      'tel:0100000005',
      'mailto:vertrouwenspersoon@buiten-school.example',
    ]);
    expect(routes.length).toBeGreaterThan(30);
    for (const { id, path } of routes) expect(`${id} ${path}`.toLowerCase()).not.toMatch(/external|extern/);
    for (const { fields } of parentForms)
      expect(JSON.stringify(fields.map((field) => ('options' in field ? field.options : [])))).not.toContain(
        'externalConfidant',
      );
  });
});

describe('the page for pupils', () => {
  it('says what the school wrote for it, and the default elsewhere', async () => {
    const { ask } = await startOf({ texts: { 'pupil.lead': 'Fijn dat je er bent.' } });
    const { body } = await ask(gatewayEvent({ path: '/formulier/leerling', params: { name: 'leerling' } }));
    expect(body).toContain('Fijn dat je er bent.');
    expect(body).not.toContain('Het is niet jouw schuld.');
    expect(body).toContain('Kindertelefoon');
  });
});
