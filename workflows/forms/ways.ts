import type { Option } from './form.ts';

/** Ways out of every step in which somebody may see that more is the matter. */
export const suspicion = {
  value: 'suspicion',
  label: 'Ik vermoed onveiligheid thuis',
  help: 'De Meldcode start. Bij direct gevaar belt u eerst.',
} as const satisfies Option;

export const toBoard = {
  value: 'toBoard',
  label: 'Dit gaat misschien om seksueel gedrag van een volwassene van school',
  help: 'De zaak gaat naar het bestuur. Daarna kan niemand anders de zaak nog openen.',
} as const satisfies Option;
