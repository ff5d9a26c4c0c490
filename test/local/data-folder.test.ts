import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepFor, makeOwn } from '../../infra/local/data-folder.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
const asked = { school: 'demo-groot', data: 'de-map', fresh: false } as const;
const fresh = { ...asked, fresh: true } as const;

/** A folder in which a server of that school has worked. */
const used = (school = 'demo-groot'): string => {
  const folder = folderOf();
  makeOwn(folder, { ...asked, school });
  keepFor(folder, school);
  writeFileSync(join(folder, 'dynamodb.sqlite'), 'x');
  return folder;
};

describe('a data folder', () => {
  it('is used again by the same school, with all that lies in it', () => {
    const folder = used();
    makeOwn(folder, asked);
    expect(readdirSync(folder).toSorted()).toEqual(['dynamodb.sqlite', 'meldwijzer.json']);
  });

  it('is not for another school, which would find the cases of the first', () => {
    expect(() => makeOwn(used('demo-klein'), asked)).toThrow(/school demo-klein.*--data.*--fresh/);
  });

  it('is for another school once it is emptied', () => {
    const folder = used('demo-klein');
    makeOwn(folder, fresh);
    expect(readdirSync(folder)).toEqual(['meldwijzer.json']);
    keepFor(folder, 'demo-groot');
    makeOwn(folder, asked);
  });

  it('is still free when the school that was asked for could not be built', () => {
    const folder = folderOf();
    makeOwn(folder, { ...asked, school: 'bestaat-niet' });
    writeFileSync(join(folder, 'dynamodb.sqlite'), 'x');
    makeOwn(folder, asked);
    expect(readdirSync(folder)).toContain('dynamodb.sqlite');
  });

  it.each([asked, fresh])('is never one that holds something else: $fresh', (options) => {
    const folder = folderOf();
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'brief.txt'), 'x');
    expect(() => makeOwn(folder, options)).toThrow(/de-map is niet leeg en niet van Meldwijzer/);
    expect(readdirSync(folder).toSorted()).toEqual(['.git', 'brief.txt']);
  });

  it('keeps the lock that was made in it, and may be one of an older server', () => {
    const folder = folderOf();
    for (const name of ['lock.json', 'clock.json']) writeFileSync(join(folder, name), '{}');
    makeOwn(folder, asked);
    expect(readdirSync(folder).toSorted()).toEqual(['clock.json', 'lock.json', 'meldwijzer.json']);
    makeOwn(folder, fresh);
    expect(readdirSync(folder).toSorted()).toEqual(['lock.json', 'meldwijzer.json']);
  });
});
