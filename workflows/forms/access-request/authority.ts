import type { Form } from '../form.ts';
import { told } from './told.ts';

/** Whoever asks for the file of a child shows who he or she is, and has authority over the child (BW 1:245; UAVG 5). */
export const accessAuthorityForm = {
  id: 'accessAuthority',
  version: 1,
  title: 'Wie vraagt dit, en is er gezag?',
  audience: 'staff',
  rule: 'Kijk zelf wie gezag heeft. Ga niet af op wat iemand zegt. Twee ouders met gezag hebben elk hetzelfde recht, en de een hoeft het niet van de ander te weten. Een kind van twaalf jaar of ouder kan het niet tegenhouden. Bewaar geen kopie van een identiteitsbewijs.',
  ruleMarks: [
    {
      id: 'both',
      says: 'Twee ouders met gezag hebben elk hetzelfde recht, en de een hoeft het niet van de ander te weten. Een kind van twaalf jaar of ouder kan het niet tegenhouden.',
      marks: ['J'],
    },
  ],
  submit: 'Leg vast',
  fields: [
    {
      id: 'checkedWith',
      kind: 'many',
      label: 'Hoe hebt u dit nagekeken?',
      required: true,
      options: [
        { value: 'parnassys', label: 'In ParnasSys' },
        { value: 'register', label: 'Met een uittreksel uit het gezagsregister' },
        { value: 'ruling', label: 'Met een uitspraak van de rechter' },
        { value: 'mandate', label: 'Met een machtiging van een ouder met gezag' },
        { value: 'notYet', label: 'Dat is nog niet gelukt' },
      ],
    },
    {
      id: 'idSeen',
      kind: 'choice',
      label: 'Hebt u een identiteitsbewijs gezien?',
      help: 'Dat kan ook later, als u iets geeft. Kent u de ouder goed? Dan hoeft het niet.',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'known', label: 'Niet nodig, deze ouder is bekend' },
        { value: 'later', label: 'Nog niet' },
      ],
    },
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Wat is de uitkomst?',
      required: true,
      options: [
        { value: 'with', label: 'Heeft gezag, of vraagt het namens iemand met gezag' },
        { value: 'without', label: 'Is ouder, en heeft geen gezag' },
        { value: 'nobody', label: 'Is geen ouder en heeft geen gezag' },
        { value: 'unknown', label: 'Nog niet bekend' },
      ],
    },
    told,
  ],
  example: {
    checkedWith: ['parnassys'],
    idSeen: 'known',
    outcome: 'with',
    told: 'Verzonnen voorbeeld: wij hebben uw vraag. U krijgt binnen een maand antwoord.',
  },
} as const satisfies Form;
