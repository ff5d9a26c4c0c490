import { door } from '../_kit/http/door.ts';
import { staffApp } from './app.ts';
import { portsFromEnv } from './ports.ts';

const ports = portsFromEnv();

export const handler = door({
  side: 'staff',
  origin: ports.origin,
  school: ports.school,
  clock: ports.clock,
  handlers: staffApp(ports),
});
