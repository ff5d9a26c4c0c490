import type { CaseId } from '../../workflows/domain/case.ts';
import type { Warning } from '../../workflows/domain/confirming.ts';
import { href } from '../_kit/http/links.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { nameOf } from './people-words.ts';
import type { Visit } from './visit.ts';

interface WarningViewProps {
  readonly visit: Pick<Visit, 'roster' | 'frame'>;
  readonly warning: Warning;
}

const confirmedWords = (confirmed: boolean): string =>
  confirmed ? 'heeft het gelezen en belt' : 'heeft nog niet bevestigd';

/** Who heard of the danger, by name, and who did not confirm yet. */
export const WarningView = ({ visit, warning }: WarningViewProps) => (
  <section class="card">
    <h2>Wie is gewaarschuwd?</h2>
    <ul>
      {warning.heard.map(({ person, confirmed }) => (
        <li key={person}>
          {`${nameOf(visit.roster, person)}: `}
          <strong class={confirmed ? 'left' : 'late'}>{confirmedWords(confirmed)}</strong>
        </li>
      ))}
    </ul>
    {warning.open ? (
      <p>{`Een mail is geen telefoontje. Bevestigt niemand? Bel ${visit.frame.school.contact.urgentPhone}, of bel zelf 112 of 0800-2000.`}</p>
    ) : (
      <p>Er is gebeld. Wat is afgesproken, staat in de zaak.</p>
    )}
  </section>
);

interface ConfirmButtonProps {
  readonly visit: Pick<Visit, 'person' | 'session'>;
  readonly caseId: CaseId;
  readonly warning: Warning;
}

/** For whoever may answer the warning and did not confirm it yet. */
export const ConfirmButton = ({ visit, caseId, warning }: ConfirmButtonProps) =>
  !warning.open || warning.heard.some(({ person, confirmed }) => confirmed && person === visit.person.id) ? null : (
    <form class="form" method="post" action={href('dangerConfirm', { caseId, n: warning.n })}>
      <Hidden values={{ csrf: visit.session.csrf }} />
      <button type="submit">Ik heb dit gelezen en ga bellen</button>
    </form>
  );
