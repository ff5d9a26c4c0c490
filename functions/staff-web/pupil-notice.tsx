import type { CaseHead } from '../../workflows/domain/case.ts';

/** The forms of the staff speak of a parent; a pupil was promised that nothing goes home (default-process-texts section 7). */
export const PupilNotice = ({ head }: { readonly head: Pick<CaseHead, 'pupil'> }) =>
  head.pupil === true ? (
    <p class="notice">
      Een leerling stuurde dit, geen ouder. Wat u hier “aan de ouder” schrijft, leest de leerling met de code. Schrijf
      met “je”. Wij beloofden dat er niets naar huis gaat.
    </p>
  ) : null;
