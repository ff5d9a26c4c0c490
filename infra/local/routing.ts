/** How API Gateway (HTTP API) chooses a route: fixed parts before parameters, one parameter per part, nothing decoded away. */
export interface Route {
  /** `POST /zaak/{caseId}` or `$default`. */
  readonly key: string;
  readonly target: string;
}

export interface Found {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

const parts = (path: string): readonly string[] => path.split('/').slice(1);

const parametersOf = (pattern: readonly string[], path: readonly string[]): Readonly<Record<string, string>> | null => {
  const parameters: Record<string, string> = {};
  for (const [n, part] of pattern.entries()) {
    const value = path[n];
    const name = /^\{(\w+)(\+?)\}$/.exec(part);
    if (name?.[2] === '+' && value !== undefined) {
      parameters[name[1] ?? ''] = path.slice(n).join('/');
      return parameters;
    }
    if (value === undefined || (name === null ? value !== part : value === '')) return null;
    if (name !== null) parameters[name[1] ?? ''] = value;
  }
  return pattern.length === path.length ? parameters : null;
};

/** More fixed parts win, from the left. */
const weight = (key: string): string =>
  parts(key.slice(key.indexOf(' ') + 1))
    .map((part) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : '0'))
    .join('');

const decoded = (parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decodeURIComponent(value)]));

/** @throws URIError for a path that is not properly encoded */
export const findRoute = (routes: readonly Route[], method: string, path: string): Found | null => {
  const own = routes
    .filter((route) => route.key.startsWith(`${method} `) || route.key.startsWith('ANY '))
    .toSorted((a, b) => weight(a.key).localeCompare(weight(b.key)));
  for (const route of own) {
    const parameters = parametersOf(parts(route.key.slice(route.key.indexOf(' ') + 1)), parts(path));
    if (parameters !== null) return { route, parameters: decoded(parameters) };
  }
  const fallback = routes.find((route) => route.key === '$default');
  return fallback === undefined ? null : { route: fallback, parameters: {} };
};
