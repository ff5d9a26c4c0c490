import { planOpenStep } from '../../workflows/cases/plan-step.ts';
import type { Problem, Typed } from '../../workflows/forms/parse.ts';
import { planDateForm } from '../../workflows/forms/plan-date.ts';
import { href } from '../_kit/http/links.ts';
import { html, type Page, redirect } from '../_kit/http/page.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { findStep, readAnswers } from './find-step.ts';
import { notOpenPage } from './not-open.ts';
import { planHref } from './plan-block.tsx';
import type { StepPlace } from './step-views.tsx';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

const again = (at: StepPlace, typed: Typed, problems: readonly Problem[]): Page =>
  html(
    422,
    formPage({
      frame: at.visit.frame,
      title: planDateForm.title,
      form: planDateForm,
      action: planHref(at),
      typed,
      problems,
      hidden: { csrf: at.visit.session.csrf },
      button: planDateForm.submit,
    }),
  );

/** Takes the day in; back to the step, which shows it. */
export const stepPlan =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const found = await findStep(ports, visit);
    const caseId = visit.request.params['caseId'] ?? '';
    if (found.kind === 'hidden' || found.kind === 'ask') return notOpenPage(visit, caseId, found);
    if (found.kind === 'other') return notOpenPage(visit, caseId, { kind: 'hidden' });
    const { at } = found;
    const back = redirect(href('stepForm', { caseId, step: at.step.id, n: at.task.n }));
    if (found.kind === 'answered') return back;
    const read = readAnswers(ports, visit, planDateForm);
    if (read.kind === 'rejected') return again(at, read.typed, read.problems);
    const outcome = await planOpenStep(ports, visit.person.id, caseId, at.step.id, at.task.n, read.answers);
    switch (outcome.kind) {
      case 'planned':
      case 'answered':
        return back;
      case 'refused':
        return again(at, read.typed, outcome.problems);
      case 'ask':
      case 'hidden':
        return notOpenPage(visit, caseId, outcome);
    }
  };
