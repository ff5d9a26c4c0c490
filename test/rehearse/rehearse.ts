import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { live } from './autumn.ts';
import { play, scripts } from './months.ts';
import { demoSchools, schoolsToTry } from './schools.ts';
import { tableOf } from './table.ts';
import { tally } from './tally.ts';

/** `npm run rehearse`: one school's autumn on a virtual clock, and what it came to. `--random N` plays N random scripts of
 * `--months` instead, as the suite does with few. Ends with code 1 when a rule was broken, 2 when it was asked wrongly. */

const { values } = parseArgs({
  options: {
    school: { type: 'string', default: 'demo-groot' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '40' },
    from: { type: 'string', default: '2026-09-01' },
    until: { type: 'string', default: '2026-12-18' },
    months: { type: 'string', default: '3' },
    random: { type: 'string' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seed = Number(values.seed);

const autumn = async (): Promise<number> => {
  const school = demoSchools.get(values.school);
  if (school === undefined) {
    say(`There is no school ${values.school}. There are: ${[...demoSchools.keys()].join(', ')}.`);
    return 2;
  }
  const lived = await live({ school, seed, cases: Number(values.cases), from: values.from, until: values.until });
  say(`${school.name}, ${values.from} until ${values.until}, seed ${values.seed}`);
  say(tableOf(tally(lived), lived.faults));
  return lived.faults.length === 0 ? 0 : 1;
};

const randomMonths = async (count: number): Promise<number> => {
  let broken = 0;
  const all = fc.sample(scripts(schoolsToTry.length, Number(values.months)), { seed, numRuns: count });
  for (const [n, script] of all.entries()) {
    const { faults, days, cases, mails } = await play(script, schoolsToTry);
    say(`seed ${seed}, script ${n + 1} of ${count}: ${days} days, ${cases} cases, ${mails} mails`);
    for (const { rule, what } of faults.slice(0, 3)) say(`  BROKEN: ${rule}: ${what}`);
    if (faults.length > 0) broken += 1;
  }
  return broken === 0 ? 0 : 1;
};

process.exitCode = values.random === undefined ? await autumn() : await randomMonths(Number(values.random));
