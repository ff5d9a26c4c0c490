/** The access key says who calls. DynamoDB Local takes letters and digits only, so `open-step` is `openStep` there. */

/** @param caller in lower case, words joined by hyphens */
export const accessKeyOf = (caller: string): string =>
  caller.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const callerWith = (accessKey: string): string =>
  accessKey.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
