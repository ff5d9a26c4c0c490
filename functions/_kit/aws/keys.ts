import { createHash, createHmac } from 'node:crypto';
import type { Keys } from '../../../workflows/ports.ts';

export const keys: Keys = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  hmac: (key, text) => createHmac('sha256', Buffer.from(key, 'utf8')).update(text, 'utf8').digest('hex'),
};
