/** What has to end, in the opposite order of how it began. Each ends once, whatever happens to the others. */
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
      ends.push(end);
    },
    stop: (): Promise<void> => {
      ended ??= endAll();
      return ended;
    },
  };
};
