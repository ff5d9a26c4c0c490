import type { Language } from '../domain/translation.ts';
import { yesNo } from './options.ts';

/** Which language somebody speaks best. What was written in it is translated by the service of the school. */

const names = {
  dutch: 'Nederlands',
  english: 'Engels',
  arabic: 'Arabisch',
  turkish: 'Turks',
  polish: 'Pools',
  ukrainian: 'Oekraïens',
  tigrinya: 'Tigrinya',
  farsi: 'Farsi of Dari',
  somali: 'Somalisch',
  spanish: 'Spaans',
  chinese: 'Chinees',
  other: 'Een andere taal',
} as const satisfies Record<Language, string>;

export const languageField = {
  id: 'language',
  kind: 'choice',
  label: 'In welke taal praat u het liefst?',
  help: 'Schreef u in die taal? Dan laten wij uw bericht vertalen.',
  options: Object.entries(names).map(([value, label]) => ({ value, label })),
} as const;

export const otherLanguageField = {
  id: 'languageOther',
  kind: 'text',
  label: 'Welke taal is dat?',
  only: { field: 'language', is: ['other'] },
  max: 60,
} as const;

export const interpreterField = {
  id: 'interpreter',
  kind: 'choice',
  label: 'Hebt u een tolk nodig?',
  help: 'Wij vragen nooit uw kind om te tolken.',
  options: yesNo,
} as const;
