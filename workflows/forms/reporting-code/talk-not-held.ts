import type { SimpleField } from '../form.ts';

const notHeld = { field: 'outcome', is: ['notHeld'] } as const;

/** Step 3 without a talk: the ground, why, and who agreed (default-process-texts section 12; domain-and-law 1.5). */
export const talkNotHeld = [
  {
    id: 'exception',
    kind: 'choice',
    label: 'Waarom geen gesprek?',
    marks: ['J', 'T'],
    required: true,
    only: notHeld,
    options: [
      { value: 'danger', label: 'Direct gevaar: eerst bellen' },
      { value: 'familyUnsafe', label: 'Een gesprek maakt kind of gezin onveilig' },
      { value: 'reporterUnsafe', label: 'Een gesprek maakt collega of melder onveilig' },
      {
        value: 'contactLost',
        label: 'Ouders verbreken dan misschien het contact en het kind raakt uit beeld',
      },
    ],
  },
  {
    id: 'exceptionWhy',
    kind: 'long',
    label: 'Leg uit waarom er geen gesprek was',
    required: true,
    only: notHeld,
    max: 4000,
  },
  {
    id: 'agreedBy',
    kind: 'colleague',
    label: 'Wie was het ermee eens dat er geen gesprek was?',
    help: 'Een tweede persoon, die dit zelf bevestigt. Bij direct gevaar wacht u daar niet op.',
    required: true,
    only: notHeld,
  },
  {
    id: 'agreedVt',
    kind: 'text',
    label: 'Advies van Veilig Thuis over geen gesprek: datum en raad',
    only: notHeld,
    max: 400,
  },
] as const satisfies readonly SimpleField[];
