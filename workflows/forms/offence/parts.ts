import type { LongField } from '../form.ts';

/** Stands above every step of a case of the board (WPO 4a). */
export const noInvestigation =
  'Onderzoek niets zelf. Stel geen vragen aan de leerling, de beschuldigde of getuigen, ook niet uit zorg. Dat kan bewijs beschadigen. Alleen het bestuur leest deze zaak. Zet er niets van in ParnasSys.';

export const inspectorPhone = 'Vertrouwensinspecteur: 0900 111 3 111, op werkdagen van 8 tot 17 uur.';

export const inspectorMark = { id: 'inspector', says: inspectorPhone, marks: ['N'] } as const;

/** What whoever handed it in reads of a step. */
export const told = {
  id: 'told',
  kind: 'long',
  label: 'Wat vertelt u degene die dit meldde?',
  help: 'Die leest dit met de code. Geen namen, en niets over wat er gebeurd zou zijn.',
  max: 4000,
  forSubmitter: true,
} as const satisfies LongField;
