import type { RepeatedField } from './form.ts';

/** Which children it is about; the group of the first one says whose class it is. */
export const childrenField = {
  id: 'children',
  kind: 'repeated',
  label: 'Om welk kind gaat het?',
  help: 'Voornaam en groep zijn genoeg. U kunt meer kinderen toevoegen.',
  item: 'Kind',
  max: 6,
  fields: [
    { id: 'name', kind: 'text', label: 'Voornaam', max: 60 },
    { id: 'group', kind: 'text', label: 'Groep', help: 'Bijvoorbeeld: 4a.', max: 20 },
  ],
} as const satisfies RepeatedField;
