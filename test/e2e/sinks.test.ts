import { describe, expect, it } from 'vitest';
import { findLeaks, type Secret, writings } from './leaks.ts';

/** The search itself: it must find whatever is planted, or its silence means nothing. */

const secrets: readonly Secret[] = [
  { what: 'word', value: 'zq0a1b2c3d4e' },
  { what: 'name', value: 'Evi Gefingeerd' },
  { what: 'letters', value: 'Zoë "de <Vries> & Co' },
  { what: 'address', value: 'ouder.voorbeeld@geheim.example' },
  { what: 'telephone', value: '06128734' },
  { what: 'code', value: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01' },
];

const ordinary = '{"level":"INFO","message":"requestHandled","route":"concernSend","status":200,"ms":12}\n';

describe('the search for leaks', () => {
  it('finds every way of writing of every secret, wherever it stands', () => {
    let planted = 0;
    for (const { what, value } of secrets) {
      for (const { how, text } of writings(value)) {
        const leaks = findLeaks([{ name: 'log', text: `${ordinary}x${text}y${ordinary}` }], secrets);
        expect(
          leaks.map((leak) => leak.what),
          `${what} as ${how}`,
        ).toContain(what);
        planted += 1;
      }
    }
    expect(planted).toBeGreaterThan(90);
  });

  it.each([0, 1, 2])('finds a secret in the middle of something in base 64, %i bytes further on', (shift) => {
    const found = secrets.filter(({ value }) => {
      const text = Buffer.from(`${'-'.repeat(shift)}answer: ${value}; and more`).toString('base64');
      return findLeaks([{ name: 'log', text }], secrets).length > 0;
    });
    expect(found).toHaveLength(secrets.length);
  });

  it('finds what a mail program broke over two lines', () => {
    const encoded = Buffer.from(`${'-'.repeat(50)}ouder.voorbeeld@geheim.example${'-'.repeat(50)}`).toString('base64');
    const lines = encoded.match(/.{1,76}/g)?.join('\r\n') ?? '';
    const soft = 'Beste ouder.voor=\r\nbeeld@geheim.example,';
    expect(findLeaks([{ name: 'mail', text: lines }], secrets)).not.toHaveLength(0);
    expect(findLeaks([{ name: 'mail', text: soft }], secrets)).not.toHaveLength(0);
  });

  it('finds what was written in capitals or in small letters', () => {
    const text = secrets.map(({ value }) => `${value.toUpperCase()} ${value.toLowerCase()}`).join('\n');
    expect(new Set(findLeaks([{ name: 'log', text }], secrets).map(({ what }) => what)).size).toBe(secrets.length);
  });

  it('finds nothing in what holds nothing', () => {
    expect(findLeaks([{ name: 'log', text: ordinary.repeat(1000) }], secrets)).toEqual([]);
  });
});
