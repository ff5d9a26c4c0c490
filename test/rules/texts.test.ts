import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownTexts } from '../../workflows/forms/text-refusals.ts';
import { root } from './pages.ts';

const sourcesIn = (room: string): readonly string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, room, name), 'utf8'));

const pages = sourcesIn('functions');
const takers = [...pages, ...sourcesIn('workflows/cases'), ...sourcesIn('workflows/forms/conversation')];

/** Taken by the id of the role. */
const byRole = ['people.careCoordinator', 'people.internalConfidant', 'people.principal'];

describe('a text that a school may write in its own words', () => {
  it.each(ownTexts.filter((key) => !byRole.includes(key)))('stands on a page: %s', (key) => {
    expect(pages.length).toBeGreaterThan(100);
    expect(takers.some((source) => source.includes(`'${key}'`))).toBe(true);
  });

  it('is never taken as the default by a page', () => {
    const taken = pages.flatMap((page) =>
      [...page.matchAll(/(?<![\w.])texts\['([^']+)'\]/g)].map(([, key = '']) => key),
    );
    expect(taken.length).toBeGreaterThan(3);
    expect(taken.filter((key) => ownTexts.includes(key))).toEqual([]);
  });
});
