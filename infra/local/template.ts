import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dig, isRecord, text } from './json.ts';
import { resolve, type Values } from './resolve.ts';

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly resources: readonly Resource[];
  /** Parameters of the template that have a default. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Where the synthesized asset lies whose S3 key this is. */
  assetFolder(s3Key: string): string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : [];

export const templateOf = (template: unknown, assetFolder: (s3Key: string) => string): Template => ({
  resources: entries(dig(template, 'Resources')).map(([id, resource]) => {
    const properties = dig(resource, 'Properties');
    return { id, type: text(dig(resource, 'Type')), properties: isRecord(properties) ? properties : {} };
  }),
  defaults: new Map(
    entries(dig(template, 'Parameters')).flatMap(([name, parameter]) => {
      const value = dig(parameter, 'Default');
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  ),
  assetFolder,
});

/** The synthesized stack of a school.
 * @throws Error when there is no such stack or an asset is missing */
export const readTemplate = (folder: string, stack: string): Template => {
  const files = dig(read(join(folder, `${stack}.assets.json`)), 'files');
  return templateOf(read(join(folder, `${stack}.template.json`)), (s3Key) => {
    const path = dig(files, s3Key.replace(/\.zip$/, ''), 'source', 'path');
    if (typeof path !== 'string') throw new Error(`The stack names an asset that was not synthesized: ${s3Key}.`);
    return join(folder, path);
  });
};

export const ofType = (template: Template, type: string): readonly Resource[] =>
  template.resources.filter((resource) => resource.type === type);

/** A property with everything in it resolved. */
export const property = (resource: Resource, name: string, values: Values): unknown =>
  resolve(resource.properties[name], values);
