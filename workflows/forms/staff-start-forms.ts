import { staffComplaintForm } from './complaint/complaint.ts';
import { staffConversationForm } from './conversation/staff-conversation.ts';
import type { Form } from './form.ts';
import { incidentByStaffForm } from './incident/by-staff.ts';
import { offenceByStaffForm } from './offence/by-staff.ts';
import { outsideHelpForm } from './outside-help/outside-help.ts';

/** What a member of staff can start besides the Meldcode, in the order of the page of today. */
export const staffStartForms: readonly Form[] = [
  incidentByStaffForm,
  offenceByStaffForm,
  staffComplaintForm,
  staffConversationForm,
  outsideHelpForm,
];

const byPath = new Map(staffStartForms.map((form) => [form.path, form]));

/** @param path last part of the form's address */
export const staffStartFormAt = (path: string): Form | null => byPath.get(path) ?? null;
