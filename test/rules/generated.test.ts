import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles, withPicture } from '../../infra/docs/generated-files.ts';
import { schools } from '../../infra/schools/index.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { page, root } from './pages.ts';

const files = generatedFiles();
const hint = 'Run npm run generate.';

describe('what is generated', () => {
  it('is a page per process and per school, and forms, rights and routes; nothing else lies beside them', () => {
    expect([...files.keys()].toSorted()).toEqual(
      [
        ...processes.map(({ id }) => id),
        ...schools.map(({ school }) => `to-confirm-${school.id}`),
        'forms',
        'rights',
        'routes',
      ]
        .map((name) => `docs/generated/${name}.md`)
        .toSorted(),
    );
    expect(files.size).toBe(processes.length + schools.length + 3);
    expect(schools.length).toBeGreaterThanOrEqual(2);
    const lying = readdirSync(join(root, 'docs', 'generated')).map((name) => `docs/generated/${name}`);
    expect(lying.toSorted(), hint).toEqual([...files.keys()].toSorted());
  });

  it.each([...files])('%s is as the code is today', (path, text) => {
    expect(text.length).toBeGreaterThan(1000);
    expect(readFileSync(join(root, path), 'utf8'), hint).toBe(text);
  });

  it('is also the picture of the Meldcode in the README', () => {
    const { text } = page('README.md');
    expect(withPicture(text), hint).toBe(text);
    expect(text).toContain('Stap 5. Twee besluiten');
  });

  it('shows every step, with its owner, and every way on', () => {
    const steps = processes.flatMap((process) => process.steps.map((step) => ({ process, step })));
    expect(steps.length).toBeGreaterThanOrEqual(17);
    for (const { process, step } of steps) {
      const text = files.get(`docs/generated/${process.id}.md`) ?? '';
      expect(text).toContain(`s_${step.id}["<b>${step.name}</b>`);
      for (const route of step.routes) expect(text).toContain(`- ${route.label}: `);
    }
  });
});
