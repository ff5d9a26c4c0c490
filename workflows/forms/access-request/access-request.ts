import type { Form } from '../form.ts';
import { interpreterField, languageField, otherLanguageField } from '../language.ts';
import { emailField, phoneField, safeContactField, safeMomentsField } from '../reach.ts';

/** Somebody asks to see the file of a child (AVG 15; Beleidsplan 4.5: ouders mogen het dossier inzien). Why need not be said. */
export const accessRequestForm = {
  id: 'accessRequest',
  version: 1,
  title: 'Dossier bekijken',
  audience: 'parent',
  path: 'inzage',
  rule: 'Hebt u gezag over uw kind? Dan mag u zien wat de school over uw kind bewaart. U mag een kopie vragen, en u mag vragen om iets te verbeteren. U hoeft niet te zeggen waarom.\n\nU krijgt antwoord binnen één maand. Lukt dat niet, dan hoort u binnen die maand waarom, en hoort u het uiterlijk twee maanden later (AVG, artikel 12).\n\nHebt u geen gezag? Dan krijgt u het dossier niet te zien. De school vertelt u wel belangrijke dingen over uw kind, als dat goed is voor uw kind (Burgerlijk Wetboek 1, artikel 377c).',
  ruleMarks: [{ id: 'noAuthority', says: 'Hebt u geen gezag? Dan krijgt u het dossier niet te zien.', marks: ['J'] }],
  receipt:
    'Wij kijken eerst of u gezag hebt over dit kind. Dat moet van de wet. Neem een identiteitsbewijs mee als u langskomt.',
  submit: 'Verstuur mijn vraag',
  fields: [
    {
      id: 'asker',
      kind: 'choice',
      label: 'Wie bent u?',
      help: 'Gezag betekent: u mag voor uw kind beslissen. Twijfelt u? Kies "Ouder, maar van het gezag weet ik het niet zeker".',
      required: true,
      options: [
        { value: 'parentWith', label: 'Ouder met gezag' },
        { value: 'parentWithout', label: 'Ouder zonder gezag' },
        { value: 'guardian', label: 'Voogd' },
        { value: 'unsure', label: 'Ouder, maar van het gezag weet ik het niet zeker' },
        { value: 'other', label: 'Iemand anders' },
      ],
    },
    {
      id: 'askerOther',
      kind: 'text',
      label: 'Namens wie vraagt u dit?',
      required: true,
      only: { field: 'asker', is: ['other'] },
      max: 200,
    },
    { id: 'child', kind: 'text', label: 'Om welk kind gaat het?', required: true, max: 100 },
    { id: 'group', kind: 'text', label: 'In welke groep zit het kind?', help: 'Bijvoorbeeld: 4a.', max: 20 },
    {
      id: 'what',
      kind: 'many',
      label: 'Wat vraagt u?',
      required: true,
      options: [
        { value: 'see', label: 'Het dossier bekijken' },
        { value: 'copy', label: 'Een kopie krijgen' },
        { value: 'correct', label: 'Iets laten verbeteren' },
        { value: 'information', label: 'Weten hoe het met mijn kind gaat' },
      ],
    },
    {
      id: 'which',
      kind: 'long',
      label: 'Welk deel zoekt u?',
      help: 'Dat hoeft niet. Het helpt ons om sneller te antwoorden. Wilt u iets verbeteren? Schrijf dan wat er niet klopt.',
      max: 4000,
    },
    {
      id: 'name',
      kind: 'text',
      label: 'Uw naam',
      help: 'Zonder naam kunnen wij niet zien of u gezag hebt.',
      required: true,
      max: 100,
    },
    {
      id: 'reach',
      kind: 'choice',
      label: 'Hoe wilt u dat wij contact opnemen?',
      required: true,
      options: [
        { value: 'byCode', label: 'Alleen met een bericht bij mijn code' },
        { value: 'phone', label: 'Bellen' },
        { value: 'email', label: 'Mailen' },
      ],
    },
    { ...phoneField, required: true, only: { field: 'reach', is: ['phone'] } },
    { ...emailField, required: true, only: { field: 'reach', is: ['email'] } },
    {
      ...safeContactField,
      help: 'Denk aan iemand die meekijkt. Wij noemen in een mail nooit waarover het gaat.',
      required: true,
      only: { field: 'reach', is: ['phone', 'email'] },
    },
    safeMomentsField,
    languageField,
    otherLanguageField,
    interpreterField,
  ],
  example: {
    asker: 'parentWith',
    child: 'Verzonnen Vera',
    group: '4a',
    what: ['see', 'copy'],
    which: 'Dit is een verzonnen vraag. Ik zoek de verslagen van dit schooljaar.',
    name: 'Ouder Voorbeeld',
    reach: 'byCode',
    language: 'dutch',
  },
} as const satisfies Form;
