import { readEnv } from '../_kit/env.ts';
import { door } from '../_kit/http/door.ts';
import { parentApp } from './app.ts';
import { parentPorts } from './ports.ts';

const ports = parentPorts();

export const handler = door({
  side: 'parent',
  origin: readEnv(['PARENT_URL']).PARENT_URL,
  school: ports.school,
  clock: ports.clock,
  handlers: parentApp(ports),
});
