import { fill } from '../../workflows/domain/fill.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';

const Rules = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
);

/** How people treat each other here, and what the lessons do for it (Beleidsplan 3, 4). */
export const SchoolLife = ({ school }: { readonly school: School }) => {
  const words = textsOf(school);
  const { norms, houseRules, methods } = school;
  return (
    <>
      <h2>Zo werken wij aan een veilige school</h2>
      {norms === undefined ? null : <Rules title={words['start.norms']} lines={norms} />}
      {houseRules === undefined ? null : <Rules title={words['start.houseRules']} lines={houseRules} />}
      {methods === undefined ? null : <p>{fill(words['start.methods'], { methods: methods.join(', ') })}</p>}
      <p>{words['start.lessons']}</p>
    </>
  );
};
