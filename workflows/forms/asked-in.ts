import type { CaseHead } from '../domain/case.ts';
import type { Field, Form } from './form.ts';
import { withoutParnassys } from './parnassys.ts';

const spoken =
  'Deze zaak heeft geen code: niemand leest dit vanzelf. Zeg het zelf, of schrijf een brief. Is er niemand om het te zeggen? Schrijf dat dan op.';

/** Where nobody holds a code, somebody writes down how it was told instead (WPO 14 lid 6: in writing). */
const toldInPerson = (field: Field): Field => {
  if (field.forSubmitter !== true) return field;
  return { ...field, help: spoken, ...(field.id === 'told' ? { label: 'Wat is er gezegd, wanneer en hoe?' } : {}) };
};

/** The answer to several messages goes to the codes of their own cases. */
const reachesNobody = ({ receipts, process }: Pick<CaseHead, 'receipts' | 'process'>): boolean =>
  receipts.length === 0 && process !== 'wave';

/** The form as this case asks it. */
export const askedIn = (form: Form, head: Pick<CaseHead, 'boardOnly' | 'receipts' | 'process'>): Form => {
  const asked = head.boardOnly ? withoutParnassys(form) : form;
  return reachesNobody(head) && asked.fields.some((field) => field.forSubmitter === true)
    ? { ...asked, fields: asked.fields.map(toldInPerson) }
    : asked;
};
