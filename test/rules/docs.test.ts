import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { logCodes } from '../../functions/_kit/log-codes.ts';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { routes } from '../../workflows/routes.ts';
import { placed } from '../infra/stacks.ts';
import { sampleSchool } from '../samples/school.ts';
import { anchorsOf, codesOf, exists, linksOf, page, pages, partOf, root, rowsOf } from './pages.ts';

const all = pages();
const readme = page('README.md');
const operate = page('docs/operate.md');

/** Made at run time or by whoever follows a page, so in no repository. */
const madeLater = ['addresses.json', 'school.json', 'observation.ts', 'docs/generated/'];

/** A file or folder of this repository, by the look of it. */
const isPath = (code: string): boolean =>
  /^[\w./@-]+$/.test(code) &&
  (/^(?:workflows|functions|infra|test|docs|\.ci)\//.test(code) || /\.(?:ts|tsx|json|md|js)$/.test(code));

describe('the pages', () => {
  it('link only to what is there', () => {
    const links = all.flatMap((from) => linksOf(from).map((target) => ({ from, target })));
    const inside = links.filter(({ target }) => !target.startsWith('https://'));
    expect(inside.length).toBeGreaterThan(50);
    const broken = inside.filter(({ from, target }) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? from.path : normalize(join(dirname(from.path), file));
      if (!exists(path)) return true;
      return anchor !== undefined && !anchorsOf(page(path)).has(anchor);
    });
    expect(broken.map(({ from, target }) => `${from.path}: ${target}`)).toEqual([]);
  });

  it('lead nowhere else but to a page that is known to stay', () => {
    const hosts = all.flatMap(({ text }) => [...text.matchAll(/https?:\/\/([\w.:-]+)/g)].map(([, host]) => host));
    expect([...new Set(hosts)]).toEqual(['keepachangelog.com']);
  });

  it('name only files that exist', () => {
    const addresses = new Set<string>(routes.map(({ path }) => path));
    const named = all
      .flatMap((from) => codesOf(from).map((code) => ({ from, code })))
      .filter(({ code }) => isPath(code) && !addresses.has(code));
    expect(named.length).toBeGreaterThan(150);
    const missing = named.filter(({ code }) => !madeLater.includes(code) && !exists(code));
    expect(missing.map(({ from, code }) => `${from.path}: ${code}`)).toEqual([]);
  });

  it('name only commands that exist', () => {
    const packageShape = z.object({ scripts: z.record(z.string(), z.string()) });
    const packageFile = packageShape.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const scripts = new Set(Object.keys(packageFile.scripts));
    const named = all.flatMap(({ text }) => [...text.matchAll(/npm (run )?([a-z]+)/g)].map(([, , name]) => name ?? ''));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => name !== 'ci' && !scripts.has(name))).toEqual([]);
  });

  it('name no place on somebody’s machine: what begins with a slash is a route', () => {
    const known = new Set<string>(routes.map(({ path }) => path));
    const codes = all.flatMap(codesOf).filter((code) => code.startsWith('/'));
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    for (const { text } of all) expect(text).not.toMatch(/(?:^|[\s("'=])\/[a-z]+\/[\w.]/m);
  });
});

describe('the README', () => {
  it('stays under 150 lines', () => expect(readme.text.split('\n').length).toBeLessThan(150));

  it('says first what to do in danger, and what this is not', () => {
    const before = readme.text.split('## Try it')[0] ?? '';
    for (const said of ['112', '0800-2000', 'No emergency service', 'reports nothing to Veilig Thuis', 'no passwords'])
      expect(before).toContain(said);
  });

  it('gives the two commands that need nothing but Node and npm', () => {
    expect(readme.text).toContain('npm ci && npm start');
    expect(readme.text).toContain('npm ci && npm test');
  });

  it('knows every option of npm start that is for everybody', () => {
    const help = readFileSync(join(root, 'infra/local/args.ts'), 'utf8');
    const options = [...help.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option]) => option ?? '');
    expect(options.length).toBeGreaterThanOrEqual(6);
    const own = ['--help', '--fault'];
    expect(options.filter((option) => !own.includes(option) && !readme.text.includes(`\`${option}`))).toEqual([]);
  });
});

describe('the decisions', () => {
  const names = readdirSync(join(root, 'docs', 'adr')).toSorted();

  it('are numbered without a gap', () => {
    expect(names.length).toBeGreaterThanOrEqual(7);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });

  it.each(names)('%s has its five parts, one choice, and a test that guards it', (name) => {
    const adr = page(`docs/adr/${name}`);
    const headings = [...adr.text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Options', 'Decision', 'Consequences', 'Checked by']);
    expect(adr.text.split('**Chosen').length - 1).toBe(1);
    const guards = codesOf({ path: adr.path, text: partOf(adr, '## Checked by') }).filter((code) =>
      code.startsWith('test/'),
    );
    expect(guards.length).toBeGreaterThan(0);
    expect(guards.filter((guard) => !exists(guard))).toEqual([]);
  });
});

describe('the pages for operating', () => {
  const idsIn = (heading: string) =>
    rowsOf(partOf(operate, heading)).flatMap(([first = '']) => codesOf({ path: operate.path, text: first }));

  it('have one entry for each alarm, and none for an alarm that does not exist', () => {
    const [stack] = placed([sampleSchool()], { judged: false }).stacks;
    const alarms = stack?.node.findAll().filter((child) => child instanceof Alarm) ?? [];
    expect(alarms.length).toBeGreaterThan(30);
    // The machine of every process has the same three.
    const named = alarms.map(({ node }) =>
      processIds.reduce((id, process) => id.replace(new RegExp(`^${process}-`), '<process>-'), node.id),
    );
    expect(idsIn('## Alarms').toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it('have one entry for each log code, with its level', () => {
    expect(Object.keys(logCodes).length).toBeGreaterThan(20);
    const rows = rowsOf(partOf(operate, '## Log codes')).map(([code = '', level]) => [code.replaceAll('`', ''), level]);
    expect(rows.toSorted()).toEqual(Object.entries(logCodes).toSorted());
  });
});

describe('the map of the policy', () => {
  const rows = rowsOf(page('docs/policy.md').text);

  it('has every sentence of the policy once', () => {
    expect(rows).toHaveLength(69);
    expect(new Set(rows.map(([number]) => number)).size).toBe(69);
  });

  it('says of each where it is built and what tests it, or that it is not', () => {
    for (const [number, , state, where = ''] of rows) {
      const codes = codesOf({ path: '', text: where });
      const built = state === 'Built' || state === 'Partly';
      const source = codes.some((code) => /^(?:workflows|functions|infra)\//.test(code));
      const tested = codes.some((code) => code.startsWith('test/'));
      expect([number, state, source, tested]).toEqual([
        number,
        built ? state : expect.stringMatching(/^(?:Nog niet|Not software)$/),
        built,
        built,
      ]);
      expect(where.length).toBeGreaterThan(3);
    }
  });
});

describe('the glossary', () => {
  it('gives identifiers that the code has', () => {
    const sources = readdirSync(join(root, 'workflows'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, 'workflows', name), 'utf8'))
      .join('\n');
    const ids = rowsOf(partOf(page('docs/glossary.md'), '## In the code now')).flatMap(([, cell = '']) =>
      codesOf({ path: '', text: cell }),
    );
    expect(ids.length).toBeGreaterThan(35);
    expect(ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(sources))).toEqual([]);
  });
});
