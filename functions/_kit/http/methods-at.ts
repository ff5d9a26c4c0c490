import { routes } from '../../../workflows/routes.ts';

const fits = (pattern: string, path: string): boolean => {
  const [parts, given] = [pattern.split('/'), path.split('/')];
  return parts.length === given.length && parts.every((part, at) => part.startsWith('{') || part === given[at]);
};

/** How an address of this door may be asked; nothing when it has no such address. */
export const methodsAt = (door: 'parent' | 'staff', path: string): readonly string[] =>
  routes
    .filter((route) => route.door === door && fits(route.path, path))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
