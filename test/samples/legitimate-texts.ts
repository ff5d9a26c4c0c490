/** What parents could write, in six languages, from building blocks: all of it made up. Quotes, brackets, numbers, marks of
 * writing from right to left, capitals, emoji and words that a filter would stop, for people write like that. */

interface Language {
  readonly id: string;
  readonly openings: readonly string[];
  readonly subjects: readonly string[];
  readonly wishes: readonly string[];
}

export const languages = [
  {
    id: 'nl',
    openings: ['Beste school,', "Hoi, 't gaat niet goed.", 'HELP!!! Dit moet stoppen.', 'Goedemorgen 😊'],
    subjects: [
      'Verzonnen Vera wordt gepest op het plein; ze zeggen "je stinkt" en <lachen>.',
      "Zijn juf zei: 'gratis casino, klik hier' stond op z'n scherm (http://voorbeeld.example/?a=1&b=2).",
      'Mijn kind heeft pijn aan zijn borst en durft niet naar gym. Wij hebben € 25,50 betaald = te veel?',
    ],
    wishes: ['Kunt u bellen? Tel: 06 - 0000 0000.', 'Graag een gesprek; 1 + 1 = 2 kinderen.', 'Bedankt alvast…'],
  },
  {
    id: 'en',
    openings: ['Dear teacher,', "Hi! I don't know who to ask.", 'To whom it may concern --', 'URGENT, please read:'],
    subjects: [
      'Invented Ivo was hit by an older child & cried all evening; "nobody saw it".',
      'She said somebody touched her; I think it was only a game, but I am not sure.',
      'SELECT * FROM lunches; was written on his bag by other kids. <script> he called it.',
    ],
    wishes: ['Could we talk after 4pm?', 'Please call, not e-mail: my phone is shared.', 'Thanks — a worried parent'],
  },
  {
    id: 'ar',
    openings: ['السلام عليكم،', 'مرحبا، أنا أم طفلة في الصف 3a.', 'إلى إدارة المدرسة:', 'صباح الخير 🌸'],
    subjects: [
      'ابنتي المخترعة لا تريد الذهاب إلى المدرسة لأنّ الأطفال يضحكون عليها.',
      'قال له أحدهم \u202bكلامًا سيئًا\u202c في الساحة، و«لا أحد» ساعده.',
      'عمره ٧ سنوات، ويبكي كلَّ مساء (منذ أسبوعين).',
    ],
    wishes: ['هل يمكن أن نتحدث مع مترجم؟', 'شكرًا جزيلاً.', 'الرجاء عدم الاتصال بعد الساعة ١٨:٠٠.'],
  },
  {
    id: 'tr',
    openings: ['Sayın öğretmenim,', 'Merhaba, ben Uydurma Ayşe’nin annesiyim.', 'İYİ GÜNLER!', 'Selam 👋'],
    subjects: [
      'Çocuğum ağlıyor; “okula gitmek istemiyorum” diyor, ışığı bile açmıyor.',
      'Oğlumun çantasını çaldılar, şöyle yazmışlar: %100 aptal!',
      'Gözünün üstünde bir çizik var; düştüğünü söyledi, ama emin değilim.',
    ],
    wishes: ['Görüşmek isterim, lütfen.', 'Tercümana ihtiyacım var.', 'Teşekkürler & saygılar'],
  },
  {
    id: 'pl',
    openings: ['Szanowna Pani,', 'Dzień dobry, piszę w sprawie syna.', 'Proszę o pomoc!', 'Cześć :)'],
    subjects: [
      'Zmyślony Żółw to jego pluszak; koledzy go wyrzucili i się śmiali.',
      'Córka mówi, że „nikt się z nią nie bawi”, a w środę źle się czuła.',
      'Ktoś napisał na ławce: ĄĆĘŁŃÓŚŹŻ + brzydkie słowo na „k…”.',
    ],
    wishes: ['Czy możemy porozmawiać?', 'Najlepiej telefonicznie, po 17:00.', 'Z góry dziękuję.'],
  },
  {
    id: 'ti',
    openings: ['ሰላም፡', 'ክቡር መምህር፣', 'ኣነ ናይ ሓንቲ ቆልዓ ኣቦ እየ።', 'ብኽብረትኩም፡ ሓግዙና!'],
    subjects: [
      'ወደይ ኣብ ቤት ትምህርቲ ይበኪ ኣሎ፤ ካልኦት ቆልዑ የላግጹሉ።',
      'ጓለይ “ናብ ቤት ትምህርቲ ኣይከይድን” ትብል፡ ክልተ ሰሙን ኮይኑ።',
      'ኣብ ቀጽሪ ሓደ ዓቢ ቆልዓ ደፍኢዎ፡ (ማንም ኣይረኣየን)።',
    ],
    wishes: ['ምስ ተርጓሚ ክንዛረብ ንኽእል ዶ፧', 'የቐንየለይ።', 'ብስልኪ ጥራይ ደውሉለይ።'],
  },
] as const satisfies readonly Language[];

export interface LegitimateText {
  readonly language: string;
  readonly text: string;
}

/** Thirty-six of each language: every opening with every subject and every wish, on one line or on several. */
export const legitimateTexts: readonly LegitimateText[] = languages.flatMap(({ id, openings, subjects, wishes }) =>
  openings.flatMap((opening) =>
    subjects.flatMap((subject) =>
      wishes.map((wish, n) => ({ language: id, text: [opening, subject, wish].join(n === 0 ? '\n\n' : ' ') })),
    ),
  ),
);
