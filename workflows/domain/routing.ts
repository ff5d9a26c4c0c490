import type { Answers, Seat } from './case.ts';
import type { School } from './school.ts';

/** Who reads a submission first (default-process-texts section 3). */
export interface FirstReader {
  readonly seat: Seat;
  /** Only the board may read it. */
  readonly boardOnly: boolean;
  /** Warn at once, at any hour. */
  readonly danger: boolean;
  /** The care coordinator answers whether the child's safety is at stake (Beleidsplan 4.5). */
  readonly triage: boolean;
  /** Whom it is or may be about: never owner, reader or addressee, also not as a deputy. */
  readonly about: readonly Seat[];
}

const among = (value: unknown, ...values: readonly string[]): boolean =>
  typeof value === 'string' && values.includes(value);

const letters = (text: string): string => text.toLowerCase().replace(/groep|\s|[^a-z0-9]/g, '');

/** The class group that a parent wrote, when the school has one of that name on this day. */
export const groupOf = (school: School, written: string, date: string): string | null => {
  const year = school.schoolYears.find((one) => one.from <= date && date <= one.until) ?? school.schoolYears.at(-1);
  return (
    year?.groups.find((group) => letters(group.id) === letters(written) || letters(group.name) === letters(written))
      ?.id ?? null
  );
};

/** The group of the first child that a submission names. */
export const groupInAnswers = (school: School, answers: Answers, date: string): string | null => {
  const children = answers['children'];
  if (children === undefined || typeof children === 'string') return null;
  for (const child of children) {
    const written = typeof child === 'string' ? undefined : child['group'];
    if (typeof written === 'string') return groupOf(school, written, date);
  }
  return null;
};

const lifeEvents = ['divorce', 'death', 'moving'] as const;

const seatFor = (answers: Answers, group: string | null): Seat => {
  const plain = (role: Exclude<Seat['role'], 'teacher'>): Seat => ({ role, group: null });
  const adult = among(answers['topic'], 'adultAtSchool');
  if (adult && among(answers['adultSexual'], 'yes', 'unsure')) return plain('boardContact');
  if (among(answers['danger'], 'yes', 'unsure')) return plain('careCoordinator');
  if (adult) return plain(among(answers['adultWho'], 'principal') ? 'boardContact' : 'principal');
  if (among(answers['submitter'], 'pupil')) return plain('internalConfidant');
  if (among(answers['submitter'], 'schoolWorker') || among(answers['topic'], 'homeUnsafe'))
    return plain('careCoordinator');
  return group === null ? plain('careCoordinator') : { role: 'teacher', group };
};

/** Of an adult who is not named nobody of the child's group reads along; better safe than sorry. */
const aboutWhom = (answers: Answers, group: string | null): readonly Seat[] => {
  if (!among(answers['topic'], 'adultAtSchool') || among(answers['adultWho'], 'colleague')) return [];
  if (among(answers['adultWho'], 'principal')) return [{ role: 'principal', group: null }];
  return group === null ? [] : [{ role: 'teacher', group }];
};

/** @param group class group of the child, when known */
export const firstReader = (answers: Answers, group: string | null): FirstReader => {
  const boardOnly = among(answers['topic'], 'adultAtSchool') && among(answers['adultSexual'], 'yes', 'unsure');
  return {
    seat: seatFor(answers, group),
    boardOnly,
    danger: boardOnly || among(answers['danger'], 'yes', 'unsure'),
    about: aboutWhom(answers, group),
    triage: !boardOnly && (among(answers['topic'], 'bullying') || among(answers['home'], ...lifeEvents)),
  };
};
