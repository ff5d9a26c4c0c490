import type { School } from '../../workflows/domain/school/school.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import type { Field, Form, SimpleField } from '../../workflows/forms/form.ts';

/** Any of the JSON of an OpenAPI document. */
type Doc = Readonly<Record<string, unknown>>;

const condition = (field: Field): string =>
  field.only === undefined ? '' : ` Alleen bij ${field.only.field}: ${field.only.is.join(', ')}.`;

const described = (field: Field): { readonly title: string; readonly description?: string } => {
  const words = `${field.help ?? ''}${condition(field)}`.trim();
  return words === '' ? { title: field.label } : { title: field.label, description: words };
};

const oneOf = (field: SimpleField & { readonly options: readonly { readonly value: string }[] }): Doc => ({
  type: 'string',
  enum: field.options.map(({ value }) => value),
});

const simpleSchema = (field: SimpleField): Doc => {
  switch (field.kind) {
    case 'date':
      return { ...described(field), type: 'string', format: 'date' };
    case 'choice':
      return { ...described(field), ...oneOf(field) };
    case 'many':
      return { ...described(field), type: 'array', items: oneOf(field) };
    case 'text':
    case 'long':
      return { ...described(field), type: 'string', maxLength: field.max };
    default:
      return { ...described(field), type: 'string' };
  }
};

const always = (fields: readonly Field[]): readonly string[] =>
  fields.filter((field) => field.required === true && field.only === undefined).map(({ id }) => id);

const objectOf = (fields: readonly Field[]): Doc => ({
  type: 'object',
  additionalProperties: false,
  required: always(fields),
  properties: Object.fromEntries(fields.map((field) => [field.id, fieldSchema(field)])),
});

const fieldSchema = (field: Field): Doc =>
  field.kind === 'repeated'
    ? { ...described(field), type: 'array', maxItems: field.max, items: objectOf(field.fields) }
    : simpleSchema(field);

const problemAnswer = (description: string): Doc => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const operation = (form: Form): Doc => ({
  operationId: form.id,
  summary: form.title,
  ...(form.rule === undefined ? {} : { description: form.rule }),
  parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: objectOf(form.fields), example: exampleAnswers(form) } },
  },
  responses: {
    201: {
      description: 'Ontvangen. Dezelfde sleutel met dezelfde antwoorden geeft een dag lang hetzelfde ontvangstbewijs.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Receipt' } } },
    },
    400: problemAnswer('Geen JSON, of geen UUID in Idempotency-Key.'),
    409: problemAnswer('Onder deze sleutel is al iets anders verstuurd, of het is langer dan een dag geleden.'),
    413: problemAnswer('Te groot.'),
    415: problemAnswer('Geen application/json.'),
    422: problemAnswer('Niet alle antwoorden kloppen; er is niets opgeslagen.'),
    503: problemAnswer('Niet opgeslagen. Probeer het opnieuw met dezelfde sleutel.'),
  },
});

const schemas = {
  Receipt: {
    type: 'object',
    required: ['receipt', 'status', 'receivedAt', 'next'],
    properties: {
      receipt: { type: 'string', description: 'De code van de ouder. Toon hem één keer en bewaar hem niet.' },
      status: { type: 'string' },
      receivedAt: { type: 'string', format: 'date-time' },
      next: {
        type: ['object', 'null'],
        properties: { role: { type: 'string' }, by: { type: 'string', format: 'date' } },
      },
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['pointer', 'detail'],
          properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
        },
      },
    },
  },
} as const satisfies Doc;

/** Every form of the parent door for a school's own website or portal (OpenAPI 3.1). What counts only with another answer is
 * said in words: the door itself judges. */
export const openApi = (school: Pick<School, 'name'>, forms: readonly Form[]): Doc => ({
  openapi: '3.1.0',
  info: {
    title: `Contact met ${school.name}`,
    version: '1',
    description: 'Geen hulpdienst. Bij direct gevaar: bel 112. Raad nodig? Veilig Thuis: 0800-2000.',
  },
  paths: Object.fromEntries(forms.map((form) => [`/api/forms/${form.id}`, { post: operation(form) }])),
  components: {
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Een UUID per bericht. Gebruik dezelfde als u opnieuw probeert.',
        schema: { type: 'string', format: 'uuid' },
      },
    },
    schemas,
  },
});
