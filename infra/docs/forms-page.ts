import { processes } from '../../workflows/domain/processes/processes.ts';
import type { Field, Form, Need, Only, Tell } from '../../workflows/forms/form.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { type RouteEntry, routes } from '../../workflows/routes.ts';
import { cell, table } from './words.ts';

const kinds = {
  text: 'één regel',
  long: 'tekst',
  choice: 'één keuze',
  many: 'meer keuzes',
  colleague: 'een collega',
  date: 'datum',
  repeated: 'herhaald blok',
} as const satisfies Record<Field['kind'], string>;

const only = (condition: Only | undefined): string =>
  condition === undefined ? '' : `alleen als \`${condition.field}\` is: ${condition.is.join(', ')}`;

const limits = (field: Field): string => {
  switch (field.kind) {
    case 'text':
    case 'long':
      return `hoogstens ${field.max} tekens`;
    case 'repeated':
      return `hoogstens ${field.max} keer`;
    case 'choice':
    case 'many':
      return field.options.map((option) => `\`${option.value}\` ${option.label}`).join('; ');
    case 'colleague':
      return ['een collega in dienst', ...(field.others ?? []).map(({ value, label }) => `\`${value}\` ${label}`)].join(
        '; ',
      );
    case 'date':
      return field.limit === undefined ? '' : { past: 'niet na vandaag', future: 'niet vóór vandaag' }[field.limit];
  }
};

const rows = (field: Field, prefix = ''): readonly (readonly string[])[] => [
  [
    `\`${prefix}${field.id}\``,
    cell(field.label),
    kinds[field.kind],
    field.required ? 'ja' : '',
    cell([only(field.only), limits(field)].filter((part) => part !== '').join('. ')),
  ],
  ...(field.kind === 'repeated' ? field.fields.flatMap((inner) => rows(inner, `${field.id}.`)) : []),
];

const need = (one: Need): string =>
  'whenFilled' in one
    ? `\`${one.field}\` is verplicht als een van deze is ingevuld: ${one.whenFilled.map((id) => `\`${id}\``).join(', ')}.`
    : `\`${one.field}\` is verplicht als \`${one.when.field}\` is: ${one.when.is.join(', ')}.`;

const usedBy = (form: Form): string => {
  const steps = processes.flatMap((process) =>
    process.steps.filter((step) => step.form === form.id).map((step) => `${process.name}, “${step.name}”`),
  );
  const entries: readonly RouteEntry[] = routes;
  const pages = entries
    .filter((route) => route.form === form.id && route.method === 'GET')
    .map(({ path }) => `\`${path}\``);
  return [...steps, ...pages].join('; ') || 'op de pagina van een zaak';
};

const quoted = (text: string): string => `> ${text.replaceAll('\n', '\n> ')}`;

const section = (form: Form): string => {
  const needs: readonly Need[] = form.needs ?? [];
  const tells: readonly Tell[] = form.tells ?? [];
  return [
    `## ${form.id}`,
    '',
    `**${form.title}**, versie ${form.version}, voor ${form.audience === 'parent' ? 'ouders' : 'medewerkers'}. Gebruikt bij: ${usedBy(form)}.`,
    ...(form.rule === undefined ? [] : ['', quoted(form.rule)]),
    '',
    table(
      ['Veld', 'Vraag', 'Soort', 'Verplicht', 'Voorwaarde, keuzes en grenzen'],
      form.fields.flatMap((field) => rows(field)),
    ),
    ...(needs.length === 0 ? [] : ['', ...needs.map((one) => `- ${need(one)}`)]),
    ...tells.flatMap(({ when, text }) => [
      '',
      `Is \`${when.field}\`: ${when.is.join(', ')}? Dan leest de ouder ook:`,
      '',
      quoted(text),
    ]),
  ].join('\n');
};

export const formsPage = (): string =>
  [
    '# Formulieren',
    '',
    `Alle ${forms.length} formulieren met hun velden. Een formulier staat op één plaats: een bestand in \`workflows/forms\`. Hoe u er een toevoegt: [add-a-form](../add-a-form.md). “Verplicht” geldt alleen als aan de voorwaarde is voldaan.`,
    '',
    forms.map(section).join('\n\n'),
  ].join('\n');
