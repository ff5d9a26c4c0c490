import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { startFromCase } from '../../workflows/cases/start-from-case.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { href } from '../_kit/http/links.ts';
import { checkStart, forForm, type StartForm, sendStart, showStart } from './start-form.tsx';

/** Every member of staff may write down a suspicion (Meldcode step 1). */
const suspicion: StartForm = {
  form: signalsForm,
  title: 'Ik vermoed onveiligheid',
  check: href('suspicionCheck'),
  send: href('suspicionSend'),
  intro: (
    <p>
      U legt stap 1 van de Meldcode vast. Daarna is de intern begeleider aan zet. U krijgt zelf te zien wat u opschreef.
    </p>
  ),
  beside: 'Die zaak gaat gewoon door. Loopt daar de Meldcode al voor dit kind? Zet uw signaal dan in die zaak.',
  saved: 'Uw vermoeden is vastgelegd. De Meldcode is gestart.',
  record: (ports, person, submission, answers, from) =>
    from === null
      ? recordSuspicion(ports, person, submission, answers)
      : startFromCase(ports, person, from, submission, answers),
};

export const suspicionForm = forForm(suspicion, showStart);
export const suspicionCheck = forForm(suspicion, checkStart);
export const suspicionSend = forForm(suspicion, sendStart);
