import { randomBytes, randomUUID } from 'node:crypto';

/** The only place of the local machine where real time and chance come in. */
export const realNow = (): number => Date.now();

export const realInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const randomId = (): string => randomUUID();

/** A secret that lives as long as the data folder. */
export const randomKey = (): string => randomBytes(32).toString('base64url');

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Pauses that all end at once when the work is stopped. */
export const pausing = () => {
  const open = new Map<NodeJS.Timeout, () => void>();
  return {
    pause: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          open.delete(timer);
          resolve();
        }, milliseconds);
        open.set(timer, resolve);
      }),
    end: () => {
      for (const [timer, resolve] of open) {
        clearTimeout(timer);
        resolve();
      }
      open.clear();
    },
  };
};
