import type { School } from '../../workflows/domain/school/school.ts';

interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

const urgent = (school: School): string => `Is er haast bij? Bel ${school.contact.urgentPhone}.`;

/** The provider knows this person; the school has no current role for this address. */
export const notWelcome = (school: School): Notice => ({
  title: 'U hebt geen toegang',
  lines: [
    `U staat niet (meer) in de lijst van medewerkers van ${school.name}, of u logde in met een ander account dan eerder.`,
    'Klopt dat niet? Vraag de directeur om de lijst na te kijken.',
    urgent(school),
  ],
});

/** Sign-in took too long, was done twice, or was begun in another browser. */
export const tryAgain = (school: School): Notice => ({
  title: 'Inloggen is niet gelukt',
  lines: ['Het duurde te lang, of u gebruikte een oude pagina. Ga naar het begin en log opnieuw in.', urgent(school)],
});

export const providerSilent = (school: School): Notice => ({
  title: 'Inloggen kan nu niet',
  lines: ['De inlogdienst geeft geen antwoord. Probeer het over een paar minuten opnieuw.', urgent(school)],
});
