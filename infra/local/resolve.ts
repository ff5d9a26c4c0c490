import { isRecord, list } from './json.ts';

/** What a logical id stands for on this machine. */
export interface Values {
  ref(id: string): string;
  att(id: string, attribute: string): string;
}

const refuse = (value: unknown): never => {
  throw new Error(`The local machine cannot resolve ${JSON.stringify(value)}.`);
};

const word = (value: unknown): string => (typeof value === 'string' ? value : refuse(value));

const attribute = (value: unknown, values: Values): string => {
  const [id, ...rest] = typeof value === 'string' ? value.split('.') : list(value).map(word);
  return id === undefined || rest.length === 0 ? refuse(value) : values.att(id, rest.join('.'));
};

const join = (value: unknown, values: Values): string => {
  const [separator, parts] = list(value);
  return list(Array.isArray(parts) ? parts : refuse(value))
    .map((part) => asText(part, values))
    .join(word(separator));
};

const substitute = (value: unknown, values: Values): string => {
  const [template, own] = typeof value === 'string' ? [value, {}] : list(value);
  const named = isRecord(own) ? own : {};
  return word(template).replaceAll(/\$\{([^}]+)\}/g, (whole, name: string) => {
    if (name.startsWith('!')) return whole.replace('!', '');
    if (name in named) return asText(named[name], values);
    return name.includes('.') ? attribute(name, values) : values.ref(name);
  });
};

const asText = (value: unknown, values: Values): string => {
  const resolved = resolve(value, values);
  return typeof resolved === 'string' || typeof resolved === 'number' || typeof resolved === 'boolean'
    ? String(resolved)
    : refuse(value);
};

/** A template value with Ref, Fn::GetAtt, Fn::Join and Fn::Sub filled in.
 * @throws Error for every other function of CloudFormation */
export const resolve = (value: unknown, values: Values): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, values));
  if (!isRecord(value)) return value;
  const [key, ...others] = Object.keys(value);
  if (key === 'Ref' && others.length === 0) return values.ref(word(value['Ref']));
  if (key === undefined || !key.startsWith('Fn::')) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolve(item, values)]));
  }
  switch (others.length === 0 ? key : '') {
    case 'Fn::GetAtt':
      return attribute(value[key], values);
    case 'Fn::Join':
      return join(value[key], values);
    case 'Fn::Sub':
      return substitute(value[key], values);
    default:
      return refuse(value);
  }
};
