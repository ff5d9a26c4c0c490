import { agendaOf } from '../../workflows/letters/agenda.ts';
import { type DoorRequest, html, type Page } from '../_kit/http/page.ts';
import { withReceipt } from './code.ts';
import { padded } from './padded.ts';
import { frameOf, type ParentPorts } from './parent-ports.ts';
import { statusPage } from './status-page.tsx';

/** The talk that stands under a code, as a file for an agenda; without one: how it stands. */
export const agendaFile = (ports: ParentPorts, request: DoorRequest): Promise<Page> =>
  withReceipt(ports, request, (receipt) => {
    const { appointment, updatedAt } = receipt.view;
    if (appointment === undefined)
      return html(
        200,
        padded(
          statusPage({
            frame: frameOf(ports),
            receipt,
            submission: ports.ids.secret(),
            notice: ['Er staat nu geen afspraak.'],
          }),
        ),
      );
    const uid = `${receipt.codeHash.slice(0, 16)}@afspraak`;
    return { kind: 'calendar', name: 'afspraak.ics', text: agendaOf(appointment, uid, updatedAt) };
  });
