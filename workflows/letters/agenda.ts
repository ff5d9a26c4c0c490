import type { Appointment } from '../domain/case.ts';
import { type Instant, plusMinutes } from '../domain/instant.ts';

/** An appointment as a file for an agenda (RFC 5545), which others may see: it never says with whom or about what. */

/** So long a talk stands in an agenda. */
const minutes = 30;

const words = {
  school: { summary: 'Afspraak op school', location: 'Op school' },
  phone: { summary: 'Afspraak met school', location: 'Telefoon' },
  video: { summary: 'Afspraak met school', location: 'Beeldbellen' },
} as const satisfies Record<Appointment['place'], { readonly summary: string; readonly location: string }>;

/** `20261130T143000Z`: in UTC a moment is the same in Amsterdam whatever zones an agenda knows (RFC 5545, 3.3.5). */
const stamp = (moment: Instant): string => `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Backslash, comma, semicolon and line end have a meaning of their own (RFC 5545, 3.3.11). */
export const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

const octets = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

/** No line is longer than 75 octets; one that goes on begins with a blank (RFC 5545, 3.1). */
export const folded = (line: string): string => {
  let text = '';
  let length = 0;
  for (const sign of line) {
    if (length + octets(sign) > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += sign;
    length += octets(sign);
  }
  return text;
};

/** @param uid stays the same when the talk is moved, so that an agenda moves it too
 * @param made when the file's words were last changed */
export const agendaOf = ({ at, place }: Appointment, uid: string, made: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//School//Afspraak//NL',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(made)}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(plusMinutes(at, minutes))}`,
    `SUMMARY:${escaped(words[place].summary)}`,
    `LOCATION:${escaped(words[place].location)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
