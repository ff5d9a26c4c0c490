import type { Form, Option, SimpleField } from './form.ts';

/** A new school year, a new class teacher: the care coordinator chooses what goes over (default-process-texts section 1,
 * rule e). */

const nothing: Option = {
  value: 'nothing',
  label: 'Niets: geen nieuwe leerkracht hoeft hiervan te weten',
  help: 'Wat er nog te doen is blijft bij u.',
};
const words: Option = { value: 'words', label: 'Wat de leerkracht moet weten om het kind te helpen' };
const task: Option = { value: 'task', label: 'Alleen de stap die openstaat, zonder wat er is opgeschreven' };
const whole: Option = { value: 'whole', label: 'De hele zaak: alles wat er is opgeschreven' };

const fieldsFor = (options: readonly Option[]): readonly SimpleField[] => [
  {
    id: 'goes',
    kind: 'choice',
    label: 'Wat mag de nieuwe leerkracht weten?',
    help: 'Twijfelt u? Kies minder. Een leerkracht leest alleen wat nodig is om het kind te helpen.',
    required: true,
    options,
  },
  {
    id: 'to',
    kind: 'colleague',
    label: 'Wie is de nieuwe leerkracht?',
    help: 'Deelt die de groep met een collega? Dan geldt het voor beiden.',
    required: true,
    only: { field: 'goes', is: options.map(({ value }) => value).filter((value) => value !== nothing.value) },
  },
  {
    id: 'teacherNeeds',
    kind: 'long',
    label: 'Wat moet de nieuwe leerkracht weten?',
    help: 'Alleen wat nodig is om het kind te helpen. Geen verhaal van thuis.',
    required: true,
    only: { field: 'goes', is: [words.value] },
    max: 2000,
  },
];

const rule =
  'Een nieuw schooljaar. De oude leerkracht kan deze zaak niet meer lezen, de nieuwe nog niet. U kiest wat die mag lezen. Tot dan zijn de stappen van de leerkracht bij u.';

export const handoverForm: Form = {
  id: 'handover',
  version: 1,
  title: 'Nieuwe leerkracht: wat mag die lezen?',
  audience: 'staff',
  rule,
  submit: 'Leg de keuze vast',
  fields: fieldsFor([words, task, whole, nothing]),
  example: { goes: 'words', to: 'anna-voorbeeld', teacherNeeds: 'Verzonnen voorbeeld: zit graag bij het raam.' },
};

/** Of the Meldcode never more than the words that were written for the teacher. */
export const handoverChildForm: Form = {
  id: 'handoverChild',
  version: 1,
  title: 'Nieuwe leerkracht: wat mag die lezen?',
  audience: 'staff',
  rule: `${rule}

Van de Meldcode leest een leerkracht nooit meer dan wat u hier opschrijft.`,
  submit: 'Leg de keuze vast',
  fields: fieldsFor([words, nothing]),
  example: {
    goes: 'words',
    to: 'anna-voorbeeld',
    teacherNeeds: 'Verzonnen voorbeeld: heeft ’s ochtends even tijd nodig.',
  },
};
