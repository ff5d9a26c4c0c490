import type { CaseHead, CaseId } from '../../workflows/domain/case.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { href } from '../_kit/http/links.ts';

interface LinkedCasesProps {
  readonly head: CaseHead;
  /** Those that the reader may open. */
  readonly readable: ReadonlySet<CaseId>;
}

/** Other cases of the same concern: by reference, and only a link where the reader may follow it. */
export const LinkedCases = ({ head, readable }: LinkedCasesProps) => {
  const from = head.linkedFrom === null ? [] : [{ id: head.linkedFrom, words: 'Hoort bij zaak' }];
  const linked = [...from, ...head.linkedTo.map((id) => ({ id, words: 'Hierbij hoort zaak' }))];
  if (linked.length === 0) return null;
  return (
    <section>
      <h2>Gekoppelde zaken</h2>
      <ul>
        {linked.map(({ id, words }) => (
          <li key={id}>
            {`${words} `}
            {readable.has(id) ? <a href={href('caseFile', { caseId: id })}>{referenceOf(id)}</a> : referenceOf(id)}
          </li>
        ))}
      </ul>
    </section>
  );
};
