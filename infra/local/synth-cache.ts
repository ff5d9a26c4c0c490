import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a school was built into, kept for the next start: the same sources give the same stacks. */
export interface SynthCache {
  /** Lays what was kept into `folder`; null when nothing was, or something has changed since. */
  take(folder: string): { readonly errors: string } | null;
  /** @param errors what the app told on the way */
  keep(folder: string, errors: string): void;
}

const sources = ['workflows', 'functions', 'infra', 'package.json', 'package-lock.json', 'tsconfig.json', 'cdk.json'];

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/** Of the content, not of dates: a checkout gives files new ones. `today` is what the notes on readiness hang on. */
const keyOf = (root: string, school: string, today: string): string => {
  const hash = createHash('sha256').update(`${school} ${today} ${process.version}`);
  for (const file of sources.flatMap((name) => filesIn(join(root, name))))
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
};

/** One school's newest build. */
export const synthCache = (root: string, school: string, today: string): SynthCache => {
  const all = join(root, 'dist', 'synthesized', school);
  const kept = join(all, keyOf(root, school, today));
  return {
    take: (folder) => {
      if (!existsSync(kept)) return null;
      cpSync(join(kept, 'stacks'), folder, { recursive: true });
      return { errors: readFileSync(join(kept, 'errors.txt'), 'utf8') };
    },
    keep: (folder, errors) => {
      rmSync(all, { recursive: true, force: true });
      mkdirSync(`${kept}.new`, { recursive: true });
      cpSync(folder, join(`${kept}.new`, 'stacks'), { recursive: true });
      writeFileSync(join(`${kept}.new`, 'errors.txt'), errors);
      renameSync(`${kept}.new`, kept);
    },
  };
};
