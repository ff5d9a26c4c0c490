import type { LetterId } from '../domain/case.ts';
import type { Letter } from './letter.ts';

/** Under every letter to staff, always the same: it says nothing about the case. */
export const footer =
  'Direct gevaar? Bel 112. Raad nodig? Veilig Thuis: 0800-2000. In deze mail staat met opzet geen inhoud. Antwoord niet met namen.';

/** The ten letters (default-process-texts section 13), and one for when nobody is left to ask. A line is a paragraph. No full
 * stop follows a link, or mail programs take it for a part of the address. */
export const letters = {
  assigned: {
    id: 'assigned',
    subject: 'Actie {ref}: graag uiterlijk {due}',
    body: `U hebt een actie bij {school}, als {role}. Graag klaar uiterlijk {due} ({daysLeft}).
Log in: {link}
Kunt u dit niet doen? Log in. Gaat het over u of uw familie, kies dat dan daar. Bent u er niet, meld u daar dan afwezig.`,
  },
  reminder: {
    id: 'reminder',
    subject: 'Actie {ref}: nog {daysLeft}',
    body: `Deze actie staat nog open. De laatste dag is {due}. Hebt u al een datum geprikt? Vul die in, dan wachten wij met herinneren.
Log in: {link}`,
  },
  overdue: {
    id: 'overdue',
    subject: 'Actie {ref}: de termijn is voorbij',
    body: `De laatste dag was {due}. De {nextRole} krijgt nu ook bericht. Dat is geen verwijt.
Log in en rond de actie af: {link}`,
  },
  escalated: {
    id: 'escalated',
    subject: 'Actie {ref}: u bent nu aan zet',
    body: `Een actie bij {school} is te laat. U krijgt dit als {role}.
Log vandaag in: {link}
Bel eerst de collega die de actie had. Neem over als dat nodig is.`,
  },
  // No next reader, and no colleague who had it before: it goes to whoever was told already.
  stillOpen: {
    id: 'stillOpen',
    subject: 'Actie {ref}: de termijn is voorbij',
    body: `Een actie bij {school} is te laat. De laatste dag was {due}. U krijgt dit als {role}. Dat is geen verwijt.
Log vandaag in en rond de actie af: {link}`,
  },
  danger: {
    id: 'danger',
    subject: 'NU LEZEN: actie {ref}',
    body: `Dit kan niet wachten. Log nu in en bevestig: {link}
Lukt inloggen niet? Bel {urgentPhone}. Bevestigt niemand, dan gaat er om {time} weer een waarschuwing uit.`,
  },
  digest: {
    id: 'digest',
    subject: '{school}: {n} op {date}',
    body: `Goedemorgen. U hebt {n} open. Vandaag klaar: {today}. Te laat: {late}.
Log in: {link}`,
  },
  takeover: {
    id: 'takeover',
    subject: '{n} overgenomen bij {school}',
    body: `U neemt {n} over als {role}. De termijnen blijven gelijk.
Log in en lees de overdracht: {link}
Kunt u niet? Meld dat vandaag in het systeem.`,
  },
  followUp: {
    id: 'followUp',
    subject: 'Vervolg {ref}: {date}',
    body: `Vandaag is een afgesproken vervolgmoment. Kijk wat u hierover hebt gehoord. Niets gehoord? Neem zelf contact op.
Log in en vul in hoe het staat: {link}`,
  },
  submitterMessage: {
    id: 'submitterMessage',
    subject: 'Bericht bij {ref}',
    body: `Er is een nieuw bericht bij actie {ref}. Lees het op uw eerstvolgende werkdag. Antwoord uiterlijk {due}.
Log in: {link}`,
  },
  parentPing: {
    id: 'parentPing',
    // Somebody may read along: what it is about, the places to call would already say.
    bare: true,
    subject: 'Er is een bericht voor u',
    body: `Er staat een bericht voor u klaar. Vul uw code in op: {link}
Deze mail zegt met opzet niet meer. Wilt u dit niet meer? Zet het daar uit.`,
  },
} as const satisfies { readonly [Id in LetterId]: Letter & { readonly id: Id } };
