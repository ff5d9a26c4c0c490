import { parseArgs } from 'node:util';
import { inside } from './inside.ts';
import { missingAfter, sendAndHangUp } from './kill-checks.ts';
import { killRun, perKill } from './kill-run.ts';
import { newDataFolder, removeDataFolder } from './machine.ts';

/** `npm run test:kill -- --kills 200 --seed 7`: the kill test for as long as somebody has time. */

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});

const data = await newDataFolder();
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const run = await killRun({ data, kills: Number(values.kills), seed: Number(values.seed), say });
const seen = await inside(run.machine);
const missing = await missingAfter(run, seen);
const again = await sendAndHangUp(run.machine, seen);
seen.close();
await run.machine.stop();

const lost = Object.values(missing).flat().length + run.differing.length;
const enough = run.sent.length > run.kills.length * perKill && run.saved.length * 3 > run.kills.length;
const fine = enough && lost === 0 && again.cases === 1 && again.codes[0] !== null && again.codes[0] === again.codes[1];
say(JSON.stringify({ missing, differing: run.differing }, null, 2));
say(
  `${run.kills.length} kills, ${run.sent.length} concerns, ${run.saved.length} answers, ${lost} lost${enough ? '' : '; too little happened'}`,
);
// What was lost stays to be looked at.
if (fine) await removeDataFolder(data);
else say(`The data folder: ${data}`);
process.exitCode = fine ? 0 : 1;
