import { roles } from '../roles.ts';
import type { School } from './school.ts';

/** Whom somebody who complains can go to without the school (WPO 14). */
const committeeWords = ({ contact }: Pick<School, 'contact'>): string => {
  const { complaintsCommittee: committee, boardPhone } = contact;
  return committee === undefined
    ? `vraag het bestuur welke commissie dat is, ${boardPhone}`
    : `${committee.name}, ${committee.phone}, ${committee.site}`;
};

/** Of another person than the confidant for parents; strictly confidential, outside the school (Beleidsplan 2). */
const confidantWords = ({ contact }: Pick<School, 'contact'>): string => {
  const { externalConfidantStaff: outside, boardPhone } = contact;
  return outside === undefined
    ? `Vraag het bestuur wie de externe vertrouwenspersoon voor medewerkers is: ${boardPhone}.`
    : `De externe vertrouwenspersoon voor medewerkers is ${outside.name}: ${outside.phone}, ${outside.email}.`;
};

/** Never a child, never a public site; which service it is, the school file says. */
const translationWords = ({ contact }: Pick<School, 'contact'>): string =>
  contact.translation === undefined
    ? `vraag het bestuur welke dat is, ${contact.boardPhone}`
    : `${contact.translation.name}, ${contact.translation.phone}`;

/** What the places in the texts of a form stand for at this school. */
export const schoolWords = (school: Pick<School, 'contact'>): Readonly<Record<string, string>> => ({
  boardPhone: school.contact.boardPhone,
  complaintsCommittee: committeeWords(school),
  translation: translationWords(school),
  externalConfidantStaff: confidantWords(school),
  internalConfidant: `de ${roles.internalConfidant.label}`,
});
