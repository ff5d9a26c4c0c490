import { describe, expect, it } from 'vitest';
import { isNode, type Node, nameOf, placeOf, type Source, shipped, sourceOf, sources } from './source.ts';

/** What the code does not do, wherever; each with the few places that may. */
interface Rule {
  readonly says: string;
  readonly breaks: (node: Node) => boolean;
  readonly except: RegExp;
  /** Code that breaks it. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const never = /^$/;
const places = /^(functions\/_kit\/env\.ts|infra\/app\.ts|infra\/local\/|test\/)/;
/** The clock port, how long the store has been patient, and the day on which a school is synthesized. */
const moments = /^(functions\/_kit\/aws\/(clock|patience)\.ts|infra\/app\.ts|infra\/local\/|test\/)/;
/** The ids port, marks that tell one writer of a row from another, and jitter. */
const randoms = /^(functions\/_kit\/aws\/(ids|case-commit|outbox|patience)\.ts|infra\/local\/|test\/)/;
const configuration = /\.d\.ts$/;

const isCall = (node: Node, names: readonly string[]): boolean =>
  node.type === 'CallExpression' && names.includes(nameOf(node['callee']) ?? '');

const importsFrom = (node: Node, modules: readonly string[]): boolean =>
  node.type === 'ImportDeclaration' &&
  isNode(node['source']) &&
  typeof node['source']['value'] === 'string' &&
  modules.includes(node['source']['value']);

const isConst = (node: Node): boolean => {
  const type = node['typeAnnotation'];
  return isNode(type) && type.type === 'TSTypeReference' && nameOf(type['typeName']) === 'const';
};

const random = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'];

const rules: readonly Rule[] = [
  {
    says: 'reads the environment in one place per room',
    breaks: (node) => nameOf(node) === 'process.env' || importsFrom(node, ['process', 'node:process']),
    except: places,
    wrong: [
      'const a = process.env;',
      'const b = process.env.HOME;',
      "const c = process.env['HOME'];",
      "import { env } from 'node:process';",
    ],
    right: ['const env = readEnvironment();'],
  },
  {
    says: 'asks the clock port for the moment',
    breaks: (node) =>
      ['Date.now', 'performance.now', 'Temporal.Now'].includes(nameOf(node) ?? '') ||
      (node.type === 'NewExpression' &&
        nameOf(node['callee']) === 'Date' &&
        Array.isArray(node['arguments']) &&
        node['arguments'].length === 0) ||
      isCall(node, ['Date']),
    except: moments,
    wrong: [
      'const a = new Date();',
      'const b = Date.now();',
      'const c = Temporal.Now.instant();',
      'const d = Date();',
      'const e = (now = Date.now) => now();',
    ],
    right: ['const a = new Date(0);', 'const now = clock.policyNow();'],
  },
  {
    says: 'asks the ids port for what is drawn at random',
    breaks: (node) =>
      isCall(node, ['Math.random']) ||
      (node.type === 'Identifier' && random.includes(typeof node['name'] === 'string' ? node['name'] : '')),
    except: randoms,
    wrong: [
      'const a = Math.random();',
      "import { randomUUID } from 'node:crypto';",
      'const b = crypto.randomBytes(16);',
    ],
    right: ['const id = ids.caseId();'],
  },
  {
    says: 'casts nothing but `as const`',
    breaks: (node) => (node.type === 'TSAsExpression' && !isConst(node)) || node.type === 'TSTypeAssertion',
    except: never,
    wrong: ['const a = b as string;', 'const c = <string>d;', 'const e = f as unknown as string;'],
    right: ['const a = [1] as const;', "import { a as b } from './a.ts';", 'export { c as d };'],
  },
  {
    says: 'asserts nothing to be there with `!`',
    breaks: (node) => node.type === 'TSNonNullExpression' || node['definite'] === true,
    except: never,
    wrong: ['const a = b!;', 'const c = d!.e;'],
    right: ['const a = !b;', 'const c = d !== e;'],
  },
  {
    says: 'knows no `any`',
    breaks: (node) => node.type === 'TSAnyKeyword',
    except: never,
    wrong: ['const a: any = 1;', 'const b = (c: any[]) => c;'],
    right: ['const a: unknown = 1;', 'expect(a).toEqual(expect.any(String));'],
  },
  {
    says: 'has neither enums nor namespaces, which type-stripping cannot run',
    breaks: (node) => node.type === 'TSEnumDeclaration' || (node.type === 'TSModuleDeclaration' && !node['declare']),
    except: never,
    wrong: ['enum A { B }', 'const enum C { D }', 'namespace E { export const f = 1; }'],
    right: ["const a = ['b'] as const;"],
  },
  {
    says: 'exports by name',
    breaks: (node) => node.type === 'ExportDefaultDeclaration',
    except: configuration,
    wrong: ['export default 1;', 'export default function a() {}'],
    right: ['export const a = 1;'],
  },
  {
    says: 'has no classes but errors, constructs and the order of the test runner',
    breaks: (node) =>
      (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') &&
      !/^(Error|Construct|Stack|BaseSequencer|.*Error)$/.test(nameOf(node['superClass']) ?? ''),
    except: configuration,
    wrong: ['class A {}', 'const b = class extends C {};'],
    right: ['class A extends Error {}', 'class B extends Construct {}'],
  },
];

const broken = (rule: Rule, all: readonly Source[]): readonly string[] =>
  all
    .filter((source) => !rule.except.test(source.path))
    .flatMap((source) => source.nodes.filter(rule.breaks).map((node) => placeOf(source, node)));

describe('the source code', () => {
  it('was read: this suite cannot pass on nothing', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.reduce((sum, source) => sum + source.nodes.length, 0)).toBeGreaterThan(150_000);
  });

  it.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_says, rule) => {
    expect(broken(rule, sources)).toEqual([]);
  });
});

describe('the source rules themselves', () => {
  it.each(rules.flatMap((rule) => rule.wrong.map((code) => [code, rule] as const)))('refuse: %s', (code, rule) => {
    expect(broken(rule, [sourceOf('workflows/domain/a.ts', code)]).length).toBeGreaterThan(0);
  });

  it.each(rules.flatMap((rule) => rule.right.map((code) => [code, rule] as const)))('allow: %s', (code, rule) => {
    expect(broken(rule, [sourceOf('workflows/domain/a.ts', code)])).toEqual([]);
  });
});

/** Longer than a page can be read at once, each for its reason. */
const longFiles: Readonly<Record<string, string>> = {
  'infra/local/machine-runner.ts': 'one interpreter adapter: tokens, timeouts and runs share one set of maps',
  'infra/local/server.ts': 'the order in which the machine starts and stops, told once',
  'infra/schools/demo-groot.ts': 'data: the people and groups of a school of 400 pupils',
  'workflows/domain/case.ts': 'one contract: every part of a case, as all rooms speak of it',
  'workflows/ports.ts': 'one contract: all that the rooms ask of the world outside',
  'workflows/domain/processes/reporting-code.ts': 'data: the whole Meldcode reads from top to bottom on one page',
  'workflows/forms/concern/concern.ts': 'data: one form is one file',
};

describe('a file', () => {
  it('is at most 200 lines, or has its reason here', () => {
    const long = shipped.filter((source) => source.lines > 200).map((source) => source.path);
    expect(long.filter((path) => !(path in longFiles))).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !long.includes(path))).toEqual([]);
  });

  it('is short: the median is at most 60 lines', () => {
    const lines = shipped.map((source) => source.lines).toSorted((a, b) => a - b);
    expect(lines.length).toBeGreaterThan(240);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe('a handler', () => {
  it('is wiring: at most 40 lines', () => {
    const handlers = shipped.filter((source) => /^functions\/[^/]+\/handler\.tsx?$/.test(source.path));
    expect(handlers).toHaveLength(10);
    expect(handlers.filter((source) => source.lines > 40).map((source) => source.path)).toEqual([]);
  });
});
