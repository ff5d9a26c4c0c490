import { fill } from '../domain/fill.ts';
import { texts } from './texts.ts';

/** Error messages in plain Dutch: from the label of the field, never from the value. */

/** A label that ends as a question needs no full stop behind it. */
const tidy = (message: string): string => message.replaceAll('?.', '?').replaceAll('..', '.');

const labelled =
  (
    text: (typeof texts)[
      | 'error.required'
      | 'error.choice'
      | 'error.once'
      | 'error.date'
      | 'error.future'
      | 'error.past'],
  ) =>
  (label: string): string =>
    tidy(fill(text, { label }));

export const messages = {
  required: labelled(texts['error.required']),
  choice: labelled(texts['error.choice']),
  once: labelled(texts['error.once']),
  date: labelled(texts['error.date']),
  future: labelled(texts['error.future']),
  past: labelled(texts['error.past']),
  /** @param over characters too many, as a browser counts them (UTF-16) */
  tooLong: (label: string, over: number): string =>
    tidy(fill(texts['error.tooLong'], { label, n: over === 1 ? '1 teken' : `${over} tekens` })),
  phone: texts['error.phone'],
  email: texts['error.email'],
  time: texts['error.time'],
  page: texts['error.page'],
} as const;
