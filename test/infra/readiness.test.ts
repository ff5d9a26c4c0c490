import { describe, expect, it } from 'vitest';
import { chosenSchools } from '../../infra/chosen-schools.ts';
import { toConfirmPage } from '../../infra/docs/to-confirm-page.ts';
import type { Filed } from '../../infra/filed.ts';
import { readinessLines } from '../../infra/readiness.ts';
import { demoKlein } from '../../infra/schools/demo-klein.ts';
import { verzonnenBestuur } from '../../infra/schools/verzonnen-bestuur.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { pointsOf } from '../../workflows/forms/points.ts';

const today = '2026-11-23';
const filed: Filed = { board: verzonnenBestuur, school: demoKlein };

const checked = (one: Filed): School => {
  const result = chosenSchools([one], undefined, processes);
  if (result.kind === 'refused') throw new Error(result.lines.join('\n'));
  const [school] = result.schools;
  if (school === undefined) throw new Error('no school');
  return school;
};

const all = pointsOf(checked(filed), processes);
const lines = (one: Filed): readonly string[] => readinessLines(one, checked(one), processes, today);
const everything = all.map(({ id, mark }) => ({
  id,
  by: ({ P: 'board', B: 'board', J: 'lawyerAndOfficer', T: 'veiligThuis', N: 'operations' } as const)[mark],
  on: '2026-11-01',
}));

describe('each synth', () => {
  it('says in one line per school how much is left to confirm', () => {
    expect(all.length).toBeGreaterThan(50);
    const given = verzonnenBestuur.confirmed.length + demoKlein.confirmed.length;
    expect(lines(filed)[0]).toBe(
      `demo-klein: ${all.length - given} punten nog te bevestigen, zie docs/generated/to-confirm-demo-klein.md`,
    );
  });

  it('says nothing of it any more once all is confirmed, also by the board for all its schools', () => {
    const ofBoard: Filed = { board: { ...verzonnenBestuur, confirmed: everything }, school: demoKlein };
    expect(lines(ofBoard).filter((line) => line.includes('te bevestigen'))).toEqual([]);
    expect(toConfirmPage(ofBoard, checked(ofBoard), processes)).toContain(`Nog te bevestigen: 0 van ${all.length}`);
  });

  it('says who is not trained, and that the principal is the internal confidant, and goes on', () => {
    const people = demoKlein.people.map((person) =>
      person.id === 'rik-verzonnen'
        ? { ...person, roles: [...person.roles, { role: 'internalConfidant' } as const] }
        : { ...person, trained: [{ what: 'Verzonnen cursus', on: '2026-01-10' }] },
    );
    const both: Filed = { board: verzonnenBestuur, school: { ...demoKlein, people } };
    expect(lines(both).slice(1)).toEqual([
      'demo-klein: 1 mens zonder geldige scholing als intern begeleider of interne contactpersoon, zie docs/generated/to-confirm-demo-klein.md',
      'demo-klein: De directeur is ook interne contactpersoon, zie docs/generated/to-confirm-demo-klein.md',
    ]);
    expect(toConfirmPage(both, checked(both), processes)).toContain('`rik-verzonnen`');
  });

  it('refuses a confirmation of what does not exist, of the school or the board', () => {
    const wrong = [{ id: 'texts.start.pers.B', by: 'board', on: '2026-09-01' }] as const;
    const result = chosenSchools(
      [{ board: { ...verzonnenBestuur, confirmed: [...wrong] }, school: { ...demoKlein, confirmed: [...wrong] } }],
      undefined,
      processes,
    );
    expect(
      result.kind === 'refused' ? result.lines.map((line) => line.split(': ').slice(0, 2).join(': ')) : [],
    ).toEqual(['demo-klein: board.confirmed[0].id', 'demo-klein: confirmed[0].id']);
  });

  it('keeps trainings and confirmations out of what functions read', () => {
    const text = JSON.stringify(checked({ ...filed, school: { ...demoKlein, confirmed: everything } }));
    expect(text).toContain('saar-schaduw');
    expect(text).not.toMatch(/trained|confirmed|lawyerAndOfficer/);
  });
});

describe('the page of points to confirm', () => {
  it('lists each open point once with what stands there, and each confirmed one with who and when', () => {
    const page = toConfirmPage(filed, checked(filed), processes);
    for (const { id } of all) expect(page.split(`\`${id}\``).length - 1, id).toBe(1);
    expect(page).toContain('| `texts.start.press.B` | bestuur, met de (G)MR | dinsdag 1 september 2026 |');
  });
});
