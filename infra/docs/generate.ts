import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, withPicture } from './generated-files.ts';

/** `npm run generate`: writes docs/generated and the picture in the README anew. */

const root = join(import.meta.dirname, '..', '..');
const files = generatedFiles();

mkdirSync(join(root, 'docs', 'generated'), { recursive: true });
for (const old of readdirSync(join(root, 'docs', 'generated'))) {
  if (!files.has(`docs/generated/${old}`)) rmSync(join(root, 'docs', 'generated', old), { recursive: true });
}
for (const [path, text] of files) {
  writeFileSync(join(root, path), text);
}
const readme = join(root, 'README.md');
writeFileSync(readme, withPicture(readFileSync(readme, 'utf8')));
console.log(`${files.size} pages and the picture in README.md are up to date.`);
