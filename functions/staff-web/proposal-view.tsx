import type { FormRecord } from '../../workflows/domain/case.ts';
import { type Proposal, proposalOf, weighedIn } from '../../workflows/domain/proposal.ts';
import { countedRecords } from '../../workflows/forms/counted.ts';

const words = {
  close: 'sluiten en nazorg geven. Er is geen vermoeden meer.',
  report: 'melden bij Veilig Thuis. Bel 0800-2000.',
  helpPlan: 'een hulpplan met een termijn. De hulp kan werken en wordt aangenomen.',
} as const satisfies Record<Proposal, string>;

/** What the weighing points to, above the decision. Nothing when the weighing points nowhere. */
export const ProposalView = ({ records }: { readonly records: readonly FormRecord[] }) => {
  const proposal = proposalOf(weighedIn(countedRecords(records)));
  return proposal === null ? null : (
    <p class="notice">
      <strong>{`Voorstel van het systeem: ${words[proposal]}`}</strong>
      {' U beslist. Wijkt u af? Schrijf dan op waarom.'}
    </p>
  );
};
