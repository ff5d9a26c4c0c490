import type { School } from '../../workflows/domain/school/school.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { WithPhones } from '../_kit/pages/with-phones.tsx';

/** Where somebody can go who writes about the board's executive: past the school and past the board (domain-and-law section 9,
 * scenario 9). */
export const PastTheBoard = ({ school }: { readonly school: School }) => {
  const { supervisoryBoard, complaintsCommittee } = school.contact;
  const words = textsOf(school);
  return (
    <div class="notice">
      <p>{words['executive.lead']}</p>
      <ul>
        {supervisoryBoard === undefined ? null : (
          <li>
            <WithPhones text={`Toezicht op het bestuur: ${supervisoryBoard.name}, ${supervisoryBoard.phone}.`} />
          </li>
        )}
        <li>
          <WithPhones text={words['people.inspector']} />
        </li>
        {complaintsCommittee === undefined ? null : (
          <li>
            <WithPhones
              text={`Klachtencommissie: ${complaintsCommittee.name}, ${complaintsCommittee.phone}, ${complaintsCommittee.site}.`}
            />
          </li>
        )}
      </ul>
    </div>
  );
};
