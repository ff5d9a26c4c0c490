import type { Browser } from 'playwright-core';
import type { LocalMachine } from './machine.ts';

/** Where people meet the school: a machine that runs, and a browser. */
export interface Place {
  readonly machine: LocalMachine;
  readonly browser: Browser;
}
