import { type RouteId, routes } from '../../../workflows/routes.ts';

type PathOf<Id extends RouteId> = Extract<(typeof routes)[number], { id: Id }>['path'];
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Params<Id extends RouteId> = Readonly<Record<NamesIn<PathOf<Id>>, string | number>>;

const pathOf = new Map<string, string>(routes.map((route) => [route.id, route.path]));

/** The address of a route, relative to its door: `href('stepForm', { caseId, step, n })`. Names that the route does
 * not have, or that are left out, do not compile. */
export const href = <Id extends RouteId>(
  id: Id,
  ...[params]: [NamesIn<PathOf<Id>>] extends [never] ? [] : [Params<Id>]
): string => {
  const values = new Map<string, string | number>(Object.entries(params ?? {}));
  return (pathOf.get(id) ?? '/').replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''));
};
