import { startByStaff } from '../../workflows/cases/start-by-staff.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { staffStartFormAt } from '../../workflows/forms/staff-start-forms.ts';
import { href } from '../_kit/http/links.ts';
import type { Page } from '../_kit/http/page.ts';
import { hiddenPage } from './hidden-page.ts';
import { checkStart, type StartForm, sendStart, showStart } from './start-form.tsx';
import type { StaffWebPorts, Visit, VisitHandler } from './visit.ts';

const startOf = (form: Form, name: string): StartForm => ({
  form,
  title: form.title,
  check: href('newCaseCheck', { name }),
  send: href('newCaseSend', { name }),
  beside: 'Die zaak gaat gewoon door.',
  saved: 'Vastgelegd. Wie aan zet is, krijgt bericht.',
  record: (ports, person, submission, answers, from) => startByStaff(ports, person, form, submission, answers, from),
});

type Handle = (ports: StaffWebPorts, start: StartForm, visit: Visit) => Promise<Page>;

/** The form of an address under `/nieuw`. */
const atPath =
  (handle: Handle) =>
  (ports: StaffWebPorts): VisitHandler =>
  (visit) => {
    const name = visit.request.params['name'] ?? '';
    const form = staffStartFormAt(name);
    return form === null ? Promise.resolve(hiddenPage(visit.frame)) : handle(ports, startOf(form, name), visit);
  };

export const newCaseForm = atPath(showStart);
export const newCaseCheck = atPath(checkStart);
export const newCaseSend = atPath(sendStart);
