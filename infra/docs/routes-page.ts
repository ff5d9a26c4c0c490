import { type RouteEntry, routes } from '../../workflows/routes.ts';
import { table } from './words.ts';

const doors = [
  { id: 'parent', title: 'Parent door', access: () => 'nobody signs in' },
  {
    id: 'staff',
    title: 'Staff door',
    access: (route: RouteEntry) => (route.open ? 'without a session' : 'with a session'),
  },
] as const;

const entries: readonly RouteEntry[] = routes;

/** Every address of both doors, from the route registry. */
export const routesPage = (): string =>
  [
    '# Routes',
    '',
    'From `workflows/routes.ts`: the gateway, the routers, the links and the tests walk the same list. Every other address or method is refused by the gateway.',
    ...doors.flatMap(({ id, title, access }) => [
      '',
      `## ${title}`,
      '',
      table(
        ['Route', 'Method', 'Path', 'Form', 'Access'],
        entries
          .filter((route) => route.door === id)
          .map((route) => [
            `\`${route.id}\``,
            route.method,
            `\`${route.path}\``,
            route.form === undefined ? '' : `[\`${route.form}\`](forms.md#${route.form.toLowerCase()})`,
            access(route),
          ]),
      ),
    ]),
  ].join('\n');
