import type { Option } from './form.ts';

/** Choices that several forms share. */

export const yesNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
] as const satisfies readonly Option[];

export const yesNoUnsure = [...yesNo, { value: 'unsure', label: 'Weet ik niet' }] as const satisfies readonly Option[];

/** For staff: doubt weighs as much as yes (Afwegingskader Meldcode, vraag 2). */
export const yesNoDoubt = [...yesNo, { value: 'doubt', label: 'Twijfel' }] as const satisfies readonly Option[];

export const yesNoUnknown = [...yesNo, { value: 'unknown', label: 'Onbekend' }] as const satisfies readonly Option[];
