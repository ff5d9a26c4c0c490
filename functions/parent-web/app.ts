import { concernForm } from '../../workflows/forms/concern/concern.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import { html } from '../_kit/http/page.ts';
import { stylesheet } from '../_kit/pages/style.ts';
import { showCode, showStatus } from './code.tsx';
import { checkConcern, sendConcern, showConcern } from './concern.ts';
import { dangerRules } from './danger-box.tsx';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { startPage } from './start-page.tsx';

const parentStylesheet = `${stylesheet([concernForm])}${dangerRules}`;

/** What parents can do, page by page. No cookie is read or set: nothing stays on a shared phone. */
export const parentApp = (ports: ParentPorts): DoorHandlers<'parent'> => ({
  start: () => html(200, startPage(frameOf(ports), todayOf(ports))),
  concernForm: (request) => showConcern(ports, request),
  concernCheck: (request) => checkConcern(ports, request),
  concernSend: (request) => sendConcern(ports, request),
  codeForm: () => showCode(ports),
  codeStatus: (request) => showStatus(ports, request),
  parentStyle: () => ({ kind: 'style', css: parentStylesheet }),
});
