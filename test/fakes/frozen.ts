/** What a fake gives to one must not change for another: who tries to change it hears so at once. What is frozen is not
 * looked into again, so that a row that grows costs only what is new.
 * @returns the value itself */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** As it lies in a table: later changes of what was given do not reach it. */
export const stored = <T>(value: T): T => frozen(structuredClone(value));
