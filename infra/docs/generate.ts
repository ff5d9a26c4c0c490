import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, withPicture } from './generated-files.ts';

/** `npm run generate` writes docs/generated and the picture in the README anew; with `--check` it only says whether it would
 * change anything. */

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'generated');

mkdirSync(folder, { recursive: true });
const current = (path: string): string | null => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
};
const wanted = new Map([...generatedFiles(), ['README.md', withPicture(current('README.md') ?? '')]]);
const stale = [...wanted].filter(([path, text]) => current(path) !== text);
const surplus = readdirSync(folder)
  .map((name) => `docs/generated/${name}`)
  .filter((path) => !wanted.has(path));

if (process.argv.includes('--check')) {
  for (const path of [...stale.map(([name]) => name), ...surplus]) console.error(`${path} is stale: npm run generate.`);
  process.exitCode = stale.length + surplus.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  for (const path of surplus) rmSync(join(root, path), { recursive: true });
  console.log(`${wanted.size} pages looked at, ${stale.length} written, ${surplus.length} removed.`);
}
