import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** `npm start`. What Node compiles of the program and its packages is kept: the next start is quicker. */

enableCompileCache(join(import.meta.dirname, '..', '..', 'dist', 'compiled'));
await import('./run.ts');
