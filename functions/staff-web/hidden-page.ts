import { html, type Page } from '../_kit/http/page.ts';
import { messagePage } from '../_kit/pages/message-page.tsx';
import type { Frame } from '../_kit/pages/shell.tsx';

/** A case that is not theirs is as absent as one that does not exist: same page, same status. */
export const hiddenPage = (frame: Frame): Page => html(404, messagePage(frame, 'notFound'));
