import { packaged } from './chromium.ts';

/** Unpacks the browser once, before any worker asks for it: two that unpack at once start one that is still written. */
export const setup = async (): Promise<void> => {
  await packaged();
};
