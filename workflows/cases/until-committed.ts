/** Read, decide, commit; and again when another transaction came first. */
const tries = 6;

export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** @param once returns null when it lost the race and wants to read again
 * @throws TooBusy after six lost races */
export const untilCommitted = async <T>(once: () => Promise<T | null>): Promise<T> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const outcome = await once();
    if (outcome !== null) return outcome;
  }
  throw new TooBusy();
};
