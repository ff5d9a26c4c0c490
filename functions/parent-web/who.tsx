import { safeHref, telephone } from '../_kit/pages/href.ts';
import { WithPhones } from '../_kit/pages/with-phones.tsx';

export interface Reach {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly when?: string | undefined;
}

interface WhoProps {
  /** First who it is, then what for: `Directeur. Voor als …` */
  readonly text: string;
  readonly names?: readonly string[];
  readonly reach?: Reach;
}

const Call = ({ phone, names }: { readonly phone: string; readonly names: readonly string[] }) => (
  <p>
    {names.length === 0 ? 'Bel ' : `${names.join(', ')}: `}
    <a href={telephone(phone)}>{phone}</a>
  </p>
);

/** Somebody who can be spoken to, what for, and how. */
export const Who = ({ text, names = [], reach: { phone, email, when } = {} }: WhoProps) => {
  const [, role = '', what = text] = /^([^.:]+[.:]) (.*)$/.exec(text) ?? [];
  return (
    <li>
      <p>
        <strong>{role}</strong> <WithPhones text={what.trim()} />
      </p>
      {phone === undefined ? null : <Call phone={phone} names={names} />}
      {email === undefined ? null : (
        <p>
          {'Mail '}
          <a href={safeHref(`mailto:${email}`)}>{email}</a>
        </p>
      )}
      {when === undefined ? null : <p class="meta">{when}</p>}
    </li>
  );
};
