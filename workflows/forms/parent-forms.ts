import { accessRequestForm } from './access-request/access-request.ts';
import { complaintForm } from './complaint/complaint.ts';
import { concernForm } from './concern/concern.ts';
import { conversationForm } from './conversation/conversation.ts';
import { pupilForm } from './conversation/pupil.ts';
import type { Form } from './form.ts';
import { incidentForm } from './incident/incident.ts';

/** What can be handed in without an account, in the order of the start page. */
export const parentForms: readonly Form[] = [
  concernForm,
  incidentForm,
  complaintForm,
  accessRequestForm,
  conversationForm,
  pupilForm,
];

const byPath = new Map(parentForms.map((form) => [form.path, form]));

/** @param path last part of the form's address */
export const parentFormAt = (path: string): Form | null => byPath.get(path) ?? null;
