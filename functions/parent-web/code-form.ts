import type { Form } from '../../workflows/forms/form.ts';
import type { Problem } from '../../workflows/forms/parse.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { href } from '../_kit/http/links.ts';
import { html, type Page } from '../_kit/http/page.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import type { Frame } from '../_kit/pages/shell.tsx';
import { padded } from './padded.ts';

/** Not a form of a case: it stores nothing, so it stands beside its page. Room for spaces and hyphens. */
export const codeForm = {
  id: 'code',
  version: 1,
  title: 'Hoe staat het met uw bericht?',
  audience: 'parent',
  submit: 'Bekijk',
  fields: [
    {
      id: 'code',
      kind: 'text',
      label: 'Uw code',
      help: '24 letters en cijfers. Streepjes en hoofdletters hoeven niet.',
      required: true,
      max: 60,
    },
  ],
  example: { code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01' },
} as const satisfies Form;

export const codePage = (frame: Frame, code: string, problems: readonly Problem[]): string =>
  formPage({
    frame,
    title: 'Code',
    form: codeForm,
    action: href('codeStatus'),
    typed: { code },
    problems,
    hidden: {},
    button: codeForm.submit,
  });

/** One answer for a code that nobody has, one that cannot be and one that is gone. */
export const unknownCode = (frame: Frame, typed: string): Page =>
  html(422, padded(codePage(frame, typed, [{ name: 'code', message: textsOf(frame.school)['error.code'] }])));
