import type { FormRecord } from '../../workflows/domain/case.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import { nameOption, withColleagues } from '../../workflows/forms/colleagues.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { Summary } from '../_kit/pages/summary.tsx';
import { actorWords } from './people-words.ts';
import { momentWords } from './when-words.ts';

interface RecordViewProps {
  readonly record: FormRecord;
  readonly roster: Roster;
  /** What the answers are about: the name of the step. */
  readonly title: string;
  /** Of its heading, one below the heading that it stands under. */
  readonly level?: 2 | 3;
}

/** Answers as they were handed in: who, when, what. They are never changed, only added to. */
export const RecordView = ({ record, roster, title, level = 3 }: RecordViewProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  const form = formById(record.formId);
  return (
    <section class="card">
      <Heading>{title}</Heading>
      <p class="meta">{`${actorWords(roster, record.actor)}, ${momentWords(record.at)}`}</p>
      {form === null ? null : (
        <Summary lines={summary(withColleagues(form, roster.people.map(nameOption)), record.answers)} />
      )}
    </section>
  );
};
