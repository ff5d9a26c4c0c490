import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Markdown pages of the repository, and what they name. */

export const root = join(import.meta.dirname, '..', '..');

export interface MarkdownPage {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const page = (path: string): MarkdownPage => ({ path, text: readFileSync(join(root, path), 'utf8') });

export const pages = (): readonly MarkdownPage[] => [
  page('README.md'),
  page('CHANGELOG.md'),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => page(join('docs', name))),
];

export const exists = (path: string): boolean => existsSync(join(root, path));

const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** Targets of links, without code. */
export const linksOf = ({ text }: MarkdownPage): readonly string[] =>
  [
    ...withoutFences(text)
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, target]) => target ?? '');

/** What stands between single backticks. */
export const codesOf = ({ text }: MarkdownPage): readonly string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');

/** The names under which headings can be linked to. */
export const anchorsOf = ({ text }: MarkdownPage): ReadonlySet<string> =>
  new Set(
    [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      (heading ?? '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** The part under a heading, up to the next one of its level. */
export const partOf = ({ text }: MarkdownPage, heading: string): string => {
  const [level = '##'] = /^#+/.exec(heading) ?? [];
  const [, after = ''] = text.split(`\n${heading}\n`);
  return after.split(new RegExp(`^${level} `, 'm'))[0] ?? '';
};

/** Rows of tables as cells, heads and rules left out. */
export const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line, index, lines) => line.startsWith('| ') && !/^\|[\s|-]+$/.test(lines[index + 1] ?? ''))
    .filter((line) => !/^\|[\s|-]+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
