import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { parentPingForm } from '../../workflows/forms/receipt/parent-ping.ts';
import { receiptForms } from '../../workflows/forms/receipt/receipt-forms.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import { html, redirect } from '../_kit/http/page.ts';
import { elsewhere } from '../_kit/pages/elsewhere.ts';
import { stylesheet } from '../_kit/pages/style.ts';
import { agendaFile } from './agenda.ts';
import { handInByProgram, showOpenApi } from './api.ts';
import { showCode, showStatus } from './code.ts';
import { dangerRules } from './danger-box.tsx';
import { forgetDraft } from './draft.ts';
import { changeReach, sendMessage, withdraw } from './follow-up.tsx';
import { atPath, checkForm, sendForm, showForm } from './hand-in.ts';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { pingMail } from './ping.ts';
import { startPage } from './start-page.tsx';
import { typedBack } from './typed-back.tsx';

/** Written when a browser asks for it. */
const parentStylesheet = (): string => `${stylesheet([...parentForms, ...receiptForms, parentPingForm])}${dangerRules}`;

/** What parents can do, page by page. The one cookie opens what was typed and not sent yet. */
export const parentApp = (ports: ParentPorts): DoorHandlers<'parent'> => ({
  start: () => html(200, startPage(frameOf(ports), todayOf(ports))),
  concernForm: (request) => showForm(ports, concernForm, request),
  concernCheck: (request) => checkForm(ports, concernForm, request),
  concernSend: (request) => sendForm(ports, concernForm, request),
  parentForm: (request) => atPath(showForm)(ports, request),
  parentCheck: (request) => atPath(checkForm)(ports, request),
  parentSend: (request) => atPath(sendForm)(ports, request),
  codeForm: () => showCode(ports),
  codeStatus: (request) => showStatus(ports, request),
  codeMessage: (request) => sendMessage(ports, request),
  codeReach: (request) => changeReach(ports, request),
  codePing: (request) => pingMail(ports, request),
  codeWithdraw: (request) => withdraw(ports, request),
  codeAgenda: (request) => agendaFile(ports, request),
  codeTyped: (request) => typedBack(ports, request),
  openapi: () => showOpenApi(ports),
  apiHandIn: (request) => handInByProgram(ports, request),
  leave: () => redirect(elsewhere, [forgetDraft]),
  parentStyle: () => ({ kind: 'style', css: parentStylesheet() }),
});
