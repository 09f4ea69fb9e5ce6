import type { JsonSchema } from '#governance';
import { shapeSchema } from '#governance';
import { AS, ENVELOPE, FOR } from '../commands/command-request.js';
import { message } from '../http/messages.js';

const text: JsonSchema = { type: 'string' };
const whole: JsonSchema = { type: 'integer', minimum: 0 };
const object = (properties: Readonly<Record<string, JsonSchema>>, required = Object.keys(properties)): JsonSchema => ({
  type: 'object',
  properties,
  required,
});
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Statuses that are answered with problem details. */
export const PROBLEM_STATUSES = [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503] as const;

const schemas: Readonly<Record<string, JsonSchema>> = {
  Problem: {
    description: 'RFC 9457 problem details. `code` is stable; `detail` is a sentence for a person.',
    ...object(
      {
        type: { type: 'string', format: 'uri-reference' },
        title: text,
        status: whole,
        detail: text,
        code: text,
        instance: text,
        fields: { type: 'array', items: object({ field: text, says: text }) },
      },
      ['type', 'title', 'status', 'detail', 'code', 'instance'],
    ),
  },
  As: {
    description: 'For which authority you act, and in which capacity. May be left out where there is only one way.',
    ...shapeSchema(AS),
  },
  For: { description: 'For whom a clerk enters what was done elsewhere.', oneOf: Object.values(FOR).map(shapeSchema) },
  Receipt: object({
    log: text,
    position: { ...whole, description: 'Position of the last event; reads wait for it with `atLeast`.' },
    recordedAt: { type: 'string', format: 'date-time' },
    events: {
      type: 'array',
      items: object({
        id: { type: 'string', format: 'uuid' },
        type: text,
        position: whole,
        stream: text,
        version: whole,
      }),
    },
    exceptions: {
      type: 'array',
      items: text,
      description: 'Rules of procedure that were not kept: the fact is in, and so is the exception.',
    },
    repeated: { type: 'boolean', description: 'The same command had been sent with the same key before.' },
  }),
  Answer: {
    description: 'What a view says, and what it was computed at.',
    ...object({
      arrangement: text,
      log: text,
      clock: { type: 'string', enum: ['REAL', 'SIMULATED'] },
      position: whole,
      view: text,
      asOf: { type: 'string', description: 'As at when: a London day (its end), or an instant.' },
      knownAt: { type: ['string', 'null'], description: 'As known when.' },
      data: { description: 'See the view.' },
    }),
  },
  Disclosure: {
    description: 'A field that stands beside the event, which holds only its salted digest (RFC 9901).',
    ...object(
      {
        field: text,
        digest: text,
        class: { type: 'string', enum: ['PUBLIC', 'PARTIES', 'PERSONAL'] },
        value: {},
        disclosure: text,
        withheld: { type: 'boolean' },
        erased: { type: 'boolean' },
      },
      ['field', 'digest', 'class'],
    ),
  },
  LogEvent: {
    description: 'An event as it was hashed and stored; or that there is one, which is not open to you.',
    oneOf: [
      object({
        position: whole,
        envelope: { type: 'object' },
        disclosures: { type: 'array', items: ref('Disclosure') },
      }),
      object({ position: whole, withheld: { type: 'string', enum: ['PARTIES'] } }),
    ],
  },
};

const parameters: Readonly<Record<string, JsonSchema>> = {
  slug: {
    name: 'slug',
    in: 'path',
    required: true,
    description: 'The arrangement.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
    example: 'vale',
  },
  key: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Your own text for this command. Sent twice, it is done once.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
    example: '8d4f2c1e',
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'Number of events that the command’s stream must hold, as in the ETag of a receipt.',
    schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' },
    example: '"3"',
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETag of what you have: 304 where it still holds.',
    schema: text,
  },
  asOf: {
    name: 'asOf',
    in: 'query',
    required: false,
    description: 'As at when: a day (its end in London), or an instant. Now, unless given.',
    schema: text,
    example: '2025-03-13',
  },
  knownAt: {
    name: 'knownAt',
    in: 'query',
    required: false,
    description: 'As it was known when: a day (its end in London), or an instant.',
    schema: text,
    example: '2025-03-13T09:30:00Z',
  },
  atLeast: {
    name: 'atLeast',
    in: 'query',
    required: false,
    description: 'Position of a receipt: waits up to five seconds until the answer rests on it.',
    schema: whole,
    example: 41,
  },
  lang: {
    name: 'lang',
    in: 'query',
    required: false,
    description: 'Language of sentences.',
    schema: { type: 'string', enum: ['en', 'cy'] },
  },
};

const problems = Object.fromEntries(
  PROBLEM_STATUSES.map((status) => [
    `Problem${status}`,
    {
      description: message('title', String(status)) ?? 'Problem',
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  ]),
);

/** What the paths refer to. */
export const components = {
  schemas,
  parameters,
  responses: problems,
  securitySchemes: {
    token: {
      type: 'http',
      scheme: 'bearer',
      description: 'Says who you are; the log says what you may do. `npm run token` on the server makes them.',
    },
  },
} as const;

/** The body of a command: whose data it is, and the envelope that all of them share. */
export const commandBody = (data: JsonSchema): JsonSchema => {
  const { properties } = shapeSchema(ENVELOPE) as { properties: Record<string, JsonSchema> };
  const said: Readonly<Record<string, string>> = {
    on: 'When it happened. Now, unless given; never in the future.',
    historical: 'Back-captured history: never a late entry.',
    source: 'Where a back-captured fact is documented.',
    clock: 'On a simulated log only: moves its clock to this instant first.',
  };
  const own = Object.fromEntries(
    Object.entries(said).map(([name, description]) => [name, { ...properties[name], description }]),
  );
  return {
    type: 'object',
    properties: { as: ref('As'), for: ref('For'), ...own, data },
    required: ['data'],
    additionalProperties: false,
  };
};

/** References to the problem responses of these statuses. */
export const problemResponses = (
  ...statuses: readonly (typeof PROBLEM_STATUSES)[number][]
): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]));

export const parameter = (name: keyof typeof parameters): JsonSchema => ({ $ref: `#/components/parameters/${name}` });
export const schemaRef = ref;
