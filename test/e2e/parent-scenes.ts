import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { today } from './by-hand.ts';
import { long, nasty, type ParentScene, submit } from './scene.ts';
import type { ParentWorld } from './world.ts';

/** Every page of the parent door. */

const concern = (changed: Typed = {}): Typed => ({ ...exampleTyped(concernForm, today()), ...changed });

const parentAt =
  (path: string) =>
  (page: Page, { machine }: ParentWorld) =>
    page.goto(`${machine.parent}${path}`).then(() => {});

const addressOf = ({ path }: Form): string => (path === undefined ? '/vertel' : `/formulier/${path}`);
const sendOf = ({ path }: Form): string => (path === undefined ? '/verstuur' : `/formulier/${path}/verstuur`);

/** Posts under the id of a page that was opened for it. */
const handedIn =
  (form: Form, to: string, typed: Typed) =>
  async (page: Page, { machine }: ParentWorld) => {
    await page.goto(`${machine.parent}${addressOf(form)}`);
    const submission = (await page.locator('input[name=submission]').getAttribute('value')) ?? '';
    await submit(page, to, { ...typed, submission, action: to === addressOf(form) ? 'check' : 'send' });
  };

/** Posts a concern. */
const posted = (path: string, changed: Typed) => handedIn(concernForm, path, concern(changed));

/** What every form has: itself, what is wrong with it, the page to check it and the receipt. */
const formScenes = (form: Form): readonly ParentScene[] => [
  { name: `${form.id}, empty`, status: 200, open: parentAt(addressOf(form)) },
  { name: `${form.id}, with errors`, status: 422, open: handedIn(form, addressOf(form), {}) },
  { name: `${form.id}, to check`, status: 200, open: handedIn(form, addressOf(form), exampleTyped(form, today())) },
  { name: `${form.id}, receipt`, status: 200, open: handedIn(form, sendOf(form), exampleTyped(form, today())) },
];

/** Posts something under the code of the concern that was told, as the page with the status does. */
const withCode =
  (path: string, typed: Typed) =>
  async (page: Page, { machine, code }: ParentWorld) => {
    await page.goto(`${machine.parent}/code`);
    await submit(page, '/code', { code });
    const [submission = ''] = await page
      .locator('form[data-form=parentMessage] input[name=submission]')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
    await submit(page, path, { code, submission, ...typed });
  };

const codeScenes: readonly ParentScene[] = [
  {
    name: 'message with markup and long words',
    status: 200,
    open: withCode('/code/bericht', { danger: 'no', text: nasty }),
  },
  {
    name: 'message that says danger',
    status: 200,
    open: withCode('/code/bericht', { danger: 'unsure', text: 'Voorbeeld' }),
  },
  { name: 'message with errors', status: 422, open: withCode('/code/bericht', { text: '' }) },
  { name: 'how to be reached', status: 200, open: withCode('/code/bereikbaar', { action: 'show' }) },
  { name: 'how to be reached, changed', status: 200, open: withCode('/code/bereikbaar', { safeContact: 'no' }) },
  { name: 'mail that there is a message', status: 200, open: withCode('/code/mail', { action: 'show' }) },
  { name: 'mail with errors', status: 422, open: withCode('/code/mail', { safe: 'yes', email: 'x' }) },
  {
    name: 'mail that is on',
    status: 200,
    open: withCode('/code/mail', { safe: 'yes', email: 'ouder.voorbeeld@verzonnen.example' }),
  },
  { name: 'no appointment for an agenda', status: 200, open: withCode('/code/agenda', {}) },
  { name: 'no talk for the agenda', status: 200, open: withCode('/code/agenda', {}) },
  { name: 'withdraw', status: 200, open: withCode('/code/intrekken', { action: 'show' }) },
  { name: 'withdrawn', status: 200, open: withCode('/code/intrekken', { reason: 'ratherNot' }) },
  {
    name: 'code typed back',
    status: 200,
    open: async (page, world) => {
      await page.goto(`${world.machine.parent}/code`);
      await submit(page, '/code/overtypen', { code: world.code, typed: world.code });
    },
  },
  {
    name: 'code typed back wrongly',
    status: 422,
    open: async (page, world) => {
      await page.goto(`${world.machine.parent}/code`);
      await submit(page, '/code/overtypen', { code: world.code, typed: nasty });
    },
  },
];

export const parentScenes: readonly ParentScene[] = [
  { name: 'start', status: 200, open: parentAt('/') },
  { name: 'empty form', status: 200, open: parentAt('/vertel') },
  {
    name: 'form where danger was chosen',
    status: 200,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await page.getByRole('group', { name: 'Is een kind nu in gevaar?' }).getByLabel('Ja').check();
      expect(await page.getByRole('heading', { name: 'Bel eerst' }).isVisible()).toBe(true);
    },
  },
  {
    name: 'form with errors',
    status: 422,
    open: posted('/vertel', { danger: '', topic: 'adultAtSchool', story: '', email: 'x', safeContact: 'onlyAt' }),
  },
  {
    name: 'form with many children',
    status: 200,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/vertel', {
        ...concern({ 'children.1.name': 'Bo', 'children.1.group': '8b', 'children.2.name': 'Che' }),
        action: 'add:children',
      });
    },
  },
  { name: 'check page', status: 200, open: posted('/vertel', {}) },
  { name: 'check page with danger', status: 200, open: posted('/vertel', { danger: 'yes' }) },
  {
    name: 'check page with markup and long words',
    status: 200,
    open: posted('/vertel', { story: nasty, wish: nasty, since: long.slice(0, 190) }),
  },
  { name: 'receipt', status: 200, open: posted('/verstuur', {}) },
  { name: 'receipt with danger', status: 200, open: posted('/verstuur', { danger: 'unsure' }) },
  {
    name: 'other answers under the same id',
    status: 409,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      const typed = {
        ...concern(),
        submission: (await page.locator('input[name=submission]').getAttribute('value')) ?? '',
      };
      await submit(page, '/verstuur', typed);
      await submit(page, '/verstuur', { ...typed, story: 'Een ander verzonnen verhaal.' });
    },
  },
  { name: 'code', status: 200, open: parentAt('/code') },
  {
    name: 'unknown code',
    status: 422,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/code`);
      await submit(page, '/code', { code: nasty });
    },
  },
  {
    name: 'status',
    status: 200,
    open: async (page, { machine, code }) => {
      await page.goto(`${machine.parent}/code`);
      await submit(page, '/code', { code });
    },
  },
  ...codeScenes,
  // The concern has scenes of its own, above.
  ...parentForms.filter((form) => form !== concernForm).flatMap(formScenes),
  { name: 'form that is not there', status: 404, open: parentAt('/formulier/bestaat-niet') },
  { name: 'unknown address', status: 404, open: parentAt('/bestaat-niet/%3Cb%3E?x=<b>') },
  { name: 'wrong method', status: 405, open: parentAt('/verstuur') },
  {
    name: 'too many fields',
    status: 400,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/vertel', Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`a${n}`, '1'])));
    },
  },
  {
    name: 'text that is far too long',
    status: 413,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/verstuur', { story: 'x'.repeat(1_000_001) });
    },
  },
  {
    name: 'wrong content type',
    status: 415,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/verstuur', { story: 'x' }, 'text/plain');
    },
  },
  {
    name: 'post from elsewhere',
    status: 403,
    open: async (page, { machine }) => {
      await page.goto('about:blank');
      await submit(page, `${machine.parent}/verstuur`, { story: 'x' });
    },
  },
  { name: 'field that the form does not know', status: 422, open: posted('/vertel', { unknown: 'x' }) },
];
