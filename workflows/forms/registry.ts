import { additionForm } from './addition.ts';
import { acknowledgeForm } from './concern/acknowledge.ts';
import { checkForm } from './concern/check.ts';
import { closeForm } from './concern/close.ts';
import { concernForm } from './concern/concern.ts';
import { talkForm } from './concern/talk.ts';
import { triageForm } from './concern/triage.ts';
import { updateForm } from './concern/update.ts';
import type { Form } from './form.ts';
import { aftercareForm } from './reporting-code/aftercare.ts';
import { consultationForm } from './reporting-code/consultation.ts';
import { dangerForm } from './reporting-code/danger.ts';
import { decisionForm } from './reporting-code/decision.ts';
import { helpPlanForm } from './reporting-code/help-plan.ts';
import { holidayCheckForm } from './reporting-code/holiday-check.ts';
import { signalsForm } from './reporting-code/signals.ts';
import { talkWithParentsForm } from './reporting-code/talk-with-parents.ts';
import { vtFeedbackForm } from './reporting-code/vt-feedback.ts';
import { weighingForm } from './reporting-code/weighing.ts';

/** Every form. A shipped id is never renamed or reused. */
export const forms: readonly Form[] = [
  concernForm,
  acknowledgeForm,
  triageForm,
  talkForm,
  checkForm,
  updateForm,
  closeForm,
  dangerForm,
  signalsForm,
  consultationForm,
  talkWithParentsForm,
  weighingForm,
  decisionForm,
  vtFeedbackForm,
  helpPlanForm,
  aftercareForm,
  holidayCheckForm,
  additionForm,
];

const byId = new Map(forms.map((form) => [form.id, form]));

export const formById = (id: string): Form | null => byId.get(id) ?? null;
