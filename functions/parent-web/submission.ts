import type { Typed } from '../../workflows/forms/typed.ts';
import type { DoorRequest } from '../_kit/http/page.ts';
import { posted, without } from '../_kit/http/page.ts';

/** A post of the concern form: what was typed, what the button said, and under which id it will be stored. */
export interface Submission {
  readonly typed: Typed;
  readonly action: string;
  /** 32 hex characters that this server handed out; null when they are missing or damaged. */
  readonly id: string | null;
}

const shape = /^[0-9a-f]{32}$/;

export const submissionIn = ({ typed }: DoorRequest): Submission => {
  const id = posted(typed, 'submission');
  return {
    typed: without(typed, ['action', 'submission']),
    action: posted(typed, 'action'),
    id: shape.test(id) ? id : null,
  };
};
