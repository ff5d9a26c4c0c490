import { pausing } from './real.ts';

/** Ends the wait of whoever has nothing to do; a ring that nobody waited for is not forgotten. */
export const bell = () => {
  let rung = 0;
  const pauses = pausing();
  return {
    ring: (): void => {
      rung += 1;
      pauses.end();
    },
    /** Begins to listen now.
     * @returns a wait until the first ring since then, or for so many milliseconds */
    listen: () => {
      const before = rung;
      return (milliseconds: number): Promise<void> =>
        rung === before ? pauses.pause(milliseconds) : Promise.resolve();
    },
  };
};
