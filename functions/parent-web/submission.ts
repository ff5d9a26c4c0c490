import type { Typed } from '../../workflows/forms/typed.ts';
import type { DoorRequest } from '../_kit/http/page.ts';
import { posted, without } from '../_kit/http/page.ts';

/** A post of the concern form: what was typed, what the button said, and under which id it will be stored. */
export interface Submission {
  readonly typed: Typed;
  readonly action: string;
  /** 32 hex characters that this server handed out; null when they are missing or damaged. */
  readonly id: string | null;
  /** When the form was opened, signed; empty when it is missing. */
  readonly ticket: string;
  /** What stands in the field that nobody sees. */
  readonly trap: string;
}

/** No form asks for it; the field is hidden from people and from what reads pages aloud. */
export const trapName = 'website';

const shape = /^[0-9a-f]{32}$/;

export const submissionIn = ({ typed }: DoorRequest): Submission => {
  const id = posted(typed, 'submission');
  return {
    typed: without(typed, ['action', 'submission', 'ticket', trapName]),
    action: posted(typed, 'action'),
    id: shape.test(id) ? id : null,
    ticket: posted(typed, 'ticket'),
    trap: posted(typed, trapName),
  };
};
