import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { ids } from './ids.ts';

/** A draft opens with the secret of the device on which it was typed, and with nothing that is kept here. */

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const keyOf = (secret: string): Buffer => createHash('sha256').update(`draft key ${secret}`, 'utf8').digest();

/** Under this name it is found; the secret cannot be told from it. */
export const draftName = (secret: string): string =>
  createHash('sha256').update(`draft name ${secret}`, 'utf8').digest('hex');

export const sealDraft = (secret: string, about: string, text: string): string => {
  const iv = Buffer.from(ids.secret(), 'hex').subarray(0, ivBytes);
  const lock = createCipheriv(cipher, keyOf(secret), iv, { authTagLength: tagBytes });
  lock.setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([lock.update(text, 'utf8'), lock.final()]);
  return Buffer.concat([iv, lock.getAuthTag(), sealed]).toString('base64');
};

/** Null for what this secret does not open, or what was changed. */
export const openDraft = (secret: string, about: string, sealed: string): string | null => {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const lock = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
    lock.setAAD(Buffer.from(about, 'utf8'));
    lock.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([lock.update(bytes.subarray(ivBytes + tagBytes)), lock.final()]).toString('utf8');
  } catch {
    return null;
  }
};
