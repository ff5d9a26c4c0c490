import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, escaped, folded } from '../../workflows/letters/agenda.ts';

const made = '2027-01-11T09:00:00.000Z';

describe('an appointment as a file for an agenda', () => {
  it('says when and how, in neutral words, and nothing else', () => {
    const file = agendaOf({ at: '2027-01-15T14:30:00.000Z', place: 'school' }, 'abc@afspraak', made);
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//School//Afspraak//NL',
      'BEGIN:VEVENT',
      'UID:abc@afspraak',
      'DTSTAMP:20270111T090000Z',
      'DTSTART:20270115T143000Z',
      'DTEND:20270115T150000Z',
      'SUMMARY:Afspraak op school',
      'LOCATION:Op school',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('names no school when the talk is not there', () => {
    for (const place of ['phone', 'video'] as const) {
      const file = agendaOf({ at: made, place }, 'abc@afspraak', made);
      expect(file).toContain('SUMMARY:Afspraak met school');
      expect(file).not.toContain('Op school');
    }
  });

  it('writes signs that have a meaning of their own with a backslash', () => {
    expect(escaped('a,b;c\\d\r\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  it('has no line of more than 75 octets, and loses nothing by folding', () => {
    let long = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }).map(escaped), (line) => {
        const lines = folded(line).split('\r\n');
        for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
        expect(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join('')).toBe(line);
        if (lines.length > 1) long += 1;
      }),
      { numRuns: 200, seed: 5545 },
    );
    expect(long).toBeGreaterThan(20);
  });
});
