import type { ChoiceField, Need, TextField } from './form.ts';
import { yesNo } from './options.ts';

/** How somebody who hands something in can be reached, and whether that is safe (default-process-texts section 8). */

export const phoneField = {
  id: 'phone',
  kind: 'text',
  format: 'phone',
  label: 'Uw telefoonnummer',
  help: 'Alleen invullen als dat veilig is.',
  max: 30,
} as const satisfies TextField;

export const emailField = {
  id: 'email',
  kind: 'text',
  format: 'email',
  label: 'Uw e-mailadres',
  help: 'Alleen invullen als dat veilig is.',
  max: 200,
} as const satisfies TextField;

export const safeContactField = {
  id: 'safeContact',
  kind: 'choice',
  label: 'Is bellen of mailen veilig voor u?',
  help: 'Denk aan iemand die meekijkt. Wij noemen in een mail nooit waarover het gaat. Kies dit als u uw telefoonnummer of e-mailadres geeft.',
  options: [...yesNo, { value: 'onlyAt', label: 'Alleen op sommige momenten' }],
} as const satisfies ChoiceField;

export const safeMomentsField = {
  id: 'safeMoments',
  kind: 'text',
  label: 'Wanneer is bellen of mailen veilig?',
  required: true,
  only: { field: 'safeContact', is: ['onlyAt'] },
  max: 200,
} as const satisfies TextField;

/** Whoever gives a number or an address says whether it is safe to use. */
export const safeContactNeed = { field: 'safeContact', whenFilled: ['phone', 'email'] } as const satisfies Need;
