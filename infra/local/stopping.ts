/** What has to end, in the opposite order of how it began, whatever happens to the others. What begins while all is
 * ending, ends at once. */
export const stopping = () => {
  const ends: (() => unknown)[] = [];
  let ended: Promise<void> | null = null;
  const endAll = async () => {
    for (const end of ends.toReversed()) {
      try {
        await end();
      } catch {
        // The others must end too.
      }
    }
  };
  return {
    onStop: (end: () => unknown) => {
      if (ended === null) ends.push(end);
      else void ended.then(end);
    },
    stop: (): Promise<void> => {
      ended ??= endAll();
      return ended;
    },
  };
};
