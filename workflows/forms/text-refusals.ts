import type { SchoolProblem } from '../domain/school/school-problem.ts';
import { texts } from './texts.ts';

/** What a board or school may not write in its own texts. */

const defaults: Readonly<Record<string, string>> = texts;

/** Parts of a page that stand as they are: the bar with the numbers for danger, the block with the code, what a form says. */
const fixed: ReadonlySet<string> = new Set(['start.danger', 'receipt.code', 'receipt.withdraw', 'status.silent']);

/** Messages about what somebody typed stand beside the field and belong to the form. */
const isFixed = (key: string): boolean => key.startsWith('error.') || fixed.has(key);

/** What a school may write in words of its own. */
export const ownTexts: readonly string[] = Object.keys(texts).filter((key) => !isFixed(key));

/** Texts in which these numbers must stay, whatever a school writes. */
const callsFor = ['112', '0800-2000'] as const;

const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name))].toSorted();

const problemOf = (key: string, own: string): string | null => {
  const usual = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
  if (usual === undefined || isFixed(key)) {
    return `De tekst "${key}" bestaat niet of ligt vast. Kies een sleutel die in docs/add-a-school.md of workflows/forms/texts.ts staat, of haal deze regel weg.`;
  }
  const places = placesOf(usual);
  if (placesOf(own).join() !== places.join()) {
    return places.length === 0
      ? 'In deze tekst horen geen invulplekken. Haal de accolades weg.'
      : `Gebruik precies deze invulplekken: ${places.map((place) => `{${place}}`).join(', ')}.`;
  }
  const lost = callsFor.filter((call) => usual.includes(call) && !own.includes(call));
  return lost.length === 0 ? null : `Deze tekst moet zeggen waar men belt bij gevaar: ${lost.join(' en ')}.`;
};

/** @param place where they stand: `texts`, or `board.defaults.texts` */
export const textRefusals = (
  own: Readonly<Record<string, string>> | undefined,
  place: string,
): readonly SchoolProblem[] =>
  Object.entries(own ?? {}).flatMap(([key, text]) => {
    const message = problemOf(key, text);
    return message === null ? [] : [{ path: `${place}["${key}"]`, message }];
  });
