import type { CaseId, Seat, Task } from '../../workflows/domain/case.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { href } from '../_kit/http/links.ts';
import { nameOf } from './people-words.ts';
import { PlannedFor } from './planned-for.tsx';
import { leftWords, momentWords } from './when-words.ts';

interface OpenStepsProps {
  readonly caseId: CaseId;
  readonly tasks: readonly Task[];
  /** Those that the reader may answer. */
  readonly mine: readonly Task[];
  readonly roster: Roster;
  readonly now: Instant;
  readonly stepName: (id: string) => string;
}

const seatWords = (seat: Seat): string =>
  seat.group === null ? roles[seat.role].label : `${roles[seat.role].label} van groep ${seat.group}`;

const askedWords = ({ seat, named, asked }: Task, roster: Roster): string =>
  [...(named === undefined ? [seatWords(seat)] : []), ...asked.map((id) => nameOf(roster, id))].join(', ');

/** What is waited for, who was asked, and by when. */
export const OpenSteps = ({ caseId, tasks, mine, roster, now, stepName }: OpenStepsProps) => {
  const open = tasks.filter((task) => task.status === 'open');
  if (open.length === 0) return null;
  return (
    <section>
      <h2>Open stappen</h2>
      <ol class="work">
        {open.map((task) => (
          <li class="card" key={`${task.step} ${task.n}`}>
            <h3>
              {mine.includes(task) ? (
                <a href={href('stepForm', { caseId, step: task.step, n: task.n })}>{stepName(task.step)}</a>
              ) : (
                stepName(task.step)
              )}
            </h3>
            <p>
              <strong class={task.dueAt < now ? 'late' : 'left'}>{leftWords(task.dueAt, now)}</strong>
              {`, uiterlijk ${momentWords(task.dueAt)}`}
            </p>
            <PlannedFor task={task} />
            <p class="meta">{`Wie is gevraagd: ${askedWords(task, roster)}`}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
