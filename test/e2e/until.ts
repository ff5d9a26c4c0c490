const pause = 100;

/** Looks again and again until there is something.
 * @param within milliseconds
 * @throws Error that says what did not come */
export const until = async <T>(what: string, look: () => Promise<T | null>, within = 30_000): Promise<T> => {
  const end = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`Not within ${within / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
