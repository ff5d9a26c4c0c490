import type { CaseId, Task } from '../../workflows/domain/case.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { pickableDays } from '../../workflows/domain/planning.ts';
import type { Step } from '../../workflows/domain/processes/step.ts';
import { planDateForm } from '../../workflows/forms/plan-date.ts';
import { href } from '../_kit/http/links.ts';
import { FormBlock } from '../_kit/pages/form-page.tsx';
import type { Visit } from './visit.ts';

interface PlanPlace {
  readonly visit: Visit;
  readonly caseId: CaseId;
  readonly step: Step;
  readonly task: Task;
  readonly today: LocalDate;
}

export const planHref = ({ caseId, step, task }: PlanPlace): string =>
  href('stepPlan', { caseId, step: step.id, n: task.n });

/** On the page of a step with a talk: the small form that picks its day, or another one. */
export const PlanBlock = ({ at }: { readonly at: PlanPlace }) => {
  const days = pickableDays(at.step, at.task, at.today);
  if (days === null) return null;
  return (
    <section class="no-print">
      <h2>{at.task.plannedFor === undefined ? planDateForm.title : 'Een andere datum prikken'}</h2>
      <p>{`Tot en met ${longDate(days.until)}. Tot na die dag herinneren wij u niet.`}</p>
      <FormBlock
        form={planDateForm}
        action={planHref(at)}
        typed={{}}
        problems={[]}
        hidden={{ csrf: at.visit.session.csrf }}
        button={planDateForm.submit}
      />
    </section>
  );
};
