/** Bytes of the smallest answer about a code. */
const least = 65_536;

const sizeFor = (bytes: number): number => {
  let size = least;
  while (size < bytes) size *= 2;
  return size;
};

const open = '\n<!-- ';
const close = ' -->\n';

/** The page, as long as any other about a code: whoever watches the line cannot tell from its length whether a code opened
 * anything. */
export const padded = (document: string): string => {
  const bytes = Buffer.byteLength(document) + open.length + close.length;
  return `${document}${open}${'.'.repeat(sizeFor(bytes) - bytes)}${close}`;
};
