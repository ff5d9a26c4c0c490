import { parseArgs } from 'node:util';

export interface Options {
  readonly school: string;
  /** First of four: parent door, staff console, inbox, sign-in. 0: any free ones. */
  readonly port: number;
  readonly data: string;
  /** How many times as fast as real time the policy's clock runs. */
  readonly speed: number;
  readonly fresh: boolean;
  readonly fault: boolean;
}

export type Arguments =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

const help = `Meldwijzer op deze machine.

  npm start -- [opties]

  --school ID   welke school (demo-groot)
  --port N      eerste van vier poorten (8700): ouders, team, postvak, inloggen; 0 kiest vrije poorten
  --data DIR    map voor de gegevens (.local)
  --speed N     de klok van het beleid loopt N keer zo snel (1)
  --fresh       begin met een lege map
  --fault       laat de database haperen zoals AWS dat soms doet
  --help        deze tekst`;

const refused = (message: string): Arguments => ({ kind: 'refused', message });

const unknownFlag = (error: unknown): string => {
  const flag = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
  return flag === undefined
    ? 'Deze opties begrijp ik niet. Zie --help.'
    : `De optie ${flag} begrijp ik niet. Zie --help.`;
};

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      school: { type: 'string', default: 'demo-groot' },
      port: { type: 'string', default: '8700' },
      data: { type: 'string', default: '.local' },
      speed: { type: 'string', default: '1' },
      fresh: { type: 'boolean', default: false },
      fault: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;

const check = (values: ReturnType<typeof parse>): Arguments => {
  if (values.help) return { kind: 'help', text: help };
  const { school, data, fresh, fault } = values;
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(school)) return refused(`Er is geen school "${school}".`);
  if (data === '') return refused('Noem een map: --data DIR.');
  if (!/^\d{1,5}$/.test(values.port)) return refused('De poort is een getal van 0 tot en met 65532.');
  const port = Number(values.port);
  if (port > 65_532) return refused('De poort is een getal van 0 tot en met 65532.');
  const speed = Number(values.speed);
  if (!Number.isFinite(speed) || speed < 1 || speed > 100_000)
    return refused('De snelheid is een getal van 1 tot en met 100000.');
  return { kind: 'run', options: { school, port, data, speed, fresh, fault } };
};

/** What was asked on the command line; a refusal is one line for the person who typed it. */
export const readArguments = (args: readonly string[]): Arguments => {
  try {
    return check(parse(args));
  } catch (error) {
    return refused(unknownFlag(error));
  }
};
