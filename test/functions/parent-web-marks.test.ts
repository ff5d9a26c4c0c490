import { describe, expect, it } from 'vitest';
import { confirmers, meaningOf } from '../../workflows/domain/mark.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { pointsOf } from '../../workflows/forms/points.ts';
import { routes } from '../../workflows/routes.ts';
import { sampleSchool } from '../samples/school.ts';
import { gatewayEvent } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const points = pointsOf(sampleSchool(), processes);
const words = [
  ...points.map(({ id }) => id),
  ...(['P', 'B', 'J', 'T', 'N'] as const).flatMap((mark) => [`[${mark}]`, meaningOf(mark).says]),
  confirmers.lawyerAndOfficer,
  confirmers.board,
];

/** Pages of the parent door that open by their address alone. */
const pages = routes.filter(
  ({ door, method, path }) => door === 'parent' && method === 'GET' && !path.includes('{') && !path.endsWith('.css'),
);

describe('what still has to be confirmed', () => {
  it('never shows on a page for parents', async () => {
    const { ask } = parentDoor();
    const bodies = await Promise.all(pages.map(async ({ path }) => (await ask(gatewayEvent({ path }))).body));
    expect(bodies.filter((body) => body.includes('<h1'))).not.toHaveLength(0);
    const text = bodies.join('\n');
    // The texts themselves are there: it is their marks that are not.
    expect(text).toContain('Weet de andere ouder hiervan?');
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });
});
