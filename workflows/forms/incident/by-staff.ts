import type { Form } from '../form.ts';
import { asked, example } from './asked.ts';

const duty =
  'Gaat het misschien om seksueel gedrag van een volwassene van school? Meld het dan zelf, direct, bij het bestuur: {boardPhone}. Ook als u interne contactpersoon bent: uw geheimhouding eindigt hier.';

/** The same, recorded by somebody of the school (Beleidsplan 5). */
export const incidentByStaffForm = {
  id: 'incidentByStaff',
  version: 1,
  title: 'Een voorval vastleggen',
  audience: 'staff',
  path: 'voorval',
  rule: `Leg vandaag vast wat er gebeurde: feiten, geen oordeel. Spreek aan wie over de grens gaat en zorg dat het nu veilig is.

${duty}`,
  ruleMarks: [{ id: 'duty', says: duty, marks: ['J'] }],
  submit: 'Leg het voorval vast',
  fields: asked,
  example: { ...example, atOnce: 'Zelf tussenbeide gekomen, daarna beide kinderen apart gesproken (verzonnen).' },
} as const satisfies Form;
