import type { StaffPorts } from '../../workflows/cases/staff.ts';
import type { Person, Roster } from '../../workflows/domain/person.ts';
import type { DoorRequest, Page } from '../_kit/http/page.ts';
import type { Session } from '../_kit/http/session.ts';
import type { SignInPorts } from '../_kit/http/sign-in.ts';
import type { LogEvent } from '../_kit/log.ts';
import type { Frame } from '../_kit/pages/shell.tsx';

export type StaffWebPorts = StaffPorts &
  SignInPorts & {
    /** Where the provider's own session ends; see `logoutAddress`. */
    readonly logout: string;
    readonly log: LogEvent;
  };

/** A request of somebody who is signed in and works here today; a post carried the session's token. */
export interface Visit {
  readonly request: DoorRequest;
  readonly person: Person;
  /** As it is today: it knows who was marked absent. */
  readonly roster: Roster;
  readonly session: Session;
  readonly frame: Frame;
}

export type VisitHandler = (visit: Visit) => Promise<Page>;

/** A page is made anew for each request, with what that request knows. */
export type StaffPage = (ports: StaffWebPorts) => VisitHandler;

/** Names that the pages themselves add to a form. */
export const technicalNames = ['action', 'csrf', 'revision', 'submission', 'zaak'] as const;
