import type { CaseHead } from '../../workflows/domain/case.ts';
import { Summary } from '../_kit/pages/summary.tsx';
import { momentWords } from './when-words.ts';

interface CaseHeadProps {
  readonly head: CaseHead;
  readonly stepName: (id: string) => string;
}

const standing = ({ head, stepName }: CaseHeadProps): string => {
  if (head.status === 'closed')
    return head.closedAt === null ? 'Afgerond' : `Afgerond op ${momentWords(head.closedAt)}`;
  return head.step === null ? 'Open' : stepName(head.step);
};

/** What a case is and where it stands. */
export const CaseHeadView = (props: CaseHeadProps) => {
  const { head } = props;
  return (
    <Summary
      lines={[
        { label: 'Nu', lines: [standing(props)] },
        { label: 'Begonnen', lines: [momentWords(head.openedAt)] },
        ...(head.group === null ? [] : [{ label: 'Groep', lines: [head.group] }]),
        ...(head.withdrawn === undefined
          ? []
          : [{ label: 'Ingetrokken', lines: [`${momentWords(head.withdrawn)}, door wie het stuurde`] }]),
        ...(head.boardOnly ? [{ label: 'Wie mag dit lezen', lines: ['Alleen het bestuur.'] }] : []),
      ]}
    />
  );
};
