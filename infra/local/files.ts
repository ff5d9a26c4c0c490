import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces the whole file or nothing. */
export const writeWhole = (file: string, content: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
};

export const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Writes one JSON value per line, a few times a second; `flush` before stopping. */
export const lineWriter = (file: string) => {
  mkdirSync(dirname(file), { recursive: true });
  let lines: string[] = [];
  const flush = () => {
    if (lines.length === 0) return;
    const text = lines.join('');
    lines = [];
    appendFileSync(file, text);
  };
  const timer = setInterval(flush, 100);
  timer.unref();
  return {
    write: (value: unknown) => {
      lines.push(`${JSON.stringify(value)}\n`);
    },
    flush,
  };
};
