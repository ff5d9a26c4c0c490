import { randomBytes } from 'node:crypto';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import type { Field, Form, SimpleField } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { exampleFor } from './example-for.ts';
import type { Secret } from './leaks.ts';

/** Every text field filled with something that stands nowhere else, so that its way through the system can be searched. */

const token = (): string => `zq${randomBytes(5).toString('hex')}`;
const digits = (): string => String(randomBytes(4).readUInt32BE() % 10 ** 8).padStart(8, '0');

interface Mark {
  readonly typed: string;
  /** What to search for. */
  readonly secret: string;
}

/** With characters that each encoding writes in a way of its own. */
const markFor = (field: SimpleField): Mark | null => {
  if (field.kind !== 'text' && field.kind !== 'long') return null;
  const format = field.kind === 'text' ? field.format : undefined;
  switch (format) {
    case 'phone': {
      const number = digits();
      return { typed: `06-${number}`, secret: number };
    }
    case 'email': {
      const name = token();
      return { typed: `${name}@geheim.example`, secret: name };
    }
    // Only digits: nothing of it could be told from a date.
    case 'time':
      return null;
    case undefined: {
      const word = token();
      return { typed: `é"${word}&<`, secret: word };
    }
  }
};

const marksOf = (field: Field): readonly (readonly [string, Mark])[] => {
  const named =
    field.kind === 'repeated'
      ? field.fields.map((inner) => [`${field.id}.0.${inner.id}`, inner] as const)
      : [[field.id, field] as const];
  return named.flatMap(([name, each]) => {
    const mark = markFor(each);
    return mark === null ? [] : [[name, mark] as const];
  });
};

/** Hands out marked answers and remembers every mark. */
export const marker = () => {
  const secrets: Secret[] = [];
  return {
    secrets,
    /** The example of the form with a mark in every text field, also in those that do not count.
     * @param changed fields that steer the way, left as they are given */
    marked: (form: Form, today: LocalDate, changed: Typed = {}): Typed => {
      const marks = form.fields.flatMap(marksOf).filter(([name]) => !Object.hasOwn(changed, name));
      secrets.push(...marks.map(([name, mark]) => ({ what: `${form.id}.${name}`, value: mark.secret })));
      const typed = Object.fromEntries(marks.map(([name, mark]) => [name, mark.typed]));
      return { ...exampleFor(form, today), ...typed, ...changed };
    },
  };
};
