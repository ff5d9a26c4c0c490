import type { FormRecord } from '../../workflows/domain/case.ts';
import { parentReachForm } from '../../workflows/forms/receipt/parent-reach.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { Summary } from '../_kit/pages/summary.tsx';
import { momentWords } from './when-words.ts';

/** How whoever wrote wants to be reached, once that was changed: it goes before what the first message said. */
export const ReachView = ({ records }: { readonly records: readonly FormRecord[] }) => {
  const last = records.findLast(({ formId }) => formId === parentReachForm.id);
  return last === undefined ? null : (
    <section class="notice">
      <p>
        <strong>{`Degene die dit stuurde veranderde op ${momentWords(last.at)} hoe wij hem of haar bereiken. Dit geldt nu:`}</strong>
      </p>
      <Summary lines={summary(parentReachForm, last.answers)} />
    </section>
  );
};
