/** Milliseconds between two looks: first, and most. */
const soon = 50;
const rarely = 1000;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A look takes from the machine what it needs for the thing that is waited for: the longer that takes, the fewer looks. */
const pauses = () => {
  let next = soon;
  return (): Promise<void> => {
    const now = next;
    next = Math.min(next * 1.5, rarely);
    return sleep(now);
  };
};

/** Looks again and again until there is something.
 * @param within milliseconds
 * @throws Error that says what did not come */
export const until = async <T>(what: string, look: () => Promise<T | null>, within = 60_000): Promise<T> => {
  const end = performance.now() + within;
  const pause = pauses();
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`Not within ${within / 1000} s: ${what}.`);
    await pause();
  }
};

/** Looks until nothing is left, or until what is left has not become less for half a minute: how long the rest takes is
 * the machine's own business, that it comes is not. */
export const whileFalling = async (left: () => Promise<number>, patience = 30_000): Promise<void> => {
  let least = Number.POSITIVE_INFINITY;
  let since = performance.now();
  const pause = pauses();
  for (;;) {
    const now = await left();
    if (now < least) {
      least = now;
      since = performance.now();
    }
    if (now === 0 || performance.now() - since > patience) return;
    await pause();
  }
};
