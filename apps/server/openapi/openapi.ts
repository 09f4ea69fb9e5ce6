import type { JsonSchema } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';
import { commands } from '#governance/commands.js';
import type { ViewDeclaration } from '#views';
import { viewDeclarations } from '#views';
import { exportOperations } from '../exports/exports.openapi.js';
import { fileOperations } from '../files/files.openapi.js';
import { message } from '../http/messages.js';
import { liveOperations } from '../live/live.openapi.js';
import { LOG_PARAMS } from '../views/log-params.js';
import { commandBody, components, parameter, problemResponses, schemaRef } from './components.js';
import { dataSchema, exampleData, viewParameters } from './fields.js';

export const API = '/api/v1/arrangements';
const BASE = `${API}/{slug}`;
const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });
const ok = (description: string, schema: JsonSchema): JsonSchema => ({
  description,
  headers: {
    ETag: { schema: { type: 'string' } },
    'X-Log-Position': { schema: { type: 'integer' }, description: 'Position of the log that the answer rests on.' },
  },
  content: json(schema),
});
const READING = [
  parameter('ifNoneMatch'),
  parameter('asOf'),
  parameter('knownAt'),
  parameter('atLeast'),
  parameter('lang'),
];
const PUBLIC_OR_TOKEN = [{}, { token: [] }];

/** Which lifecycle a command belongs to: the kind of stream that it writes. */
export const lifecycleOf = ({ decider }: CommandDeclaration): string => decider.kind;

function commandOperation(declaration: CommandDeclaration): JsonSchema {
  const { name, about, emits } = declaration;
  const receipt = schemaRef('Receipt');
  return {
    operationId: name,
    summary: message('command', name) ?? name,
    description: `${about} Leads to ${emits.map(({ type }) => type).join(', ')}.`,
    tags: [lifecycleOf(declaration)],
    security: [{ token: [] }],
    parameters: [parameter('slug'), parameter('key'), parameter('ifMatch')],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: commandBody(dataSchema(declaration)),
          example: { as: { authority: 'bdc' }, data: exampleData(declaration) },
        },
      },
    },
    responses: {
      '201': ok('Written, durably.', receipt),
      '200': ok('Had been written before with this key; the same receipt.', receipt),
      ...problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503),
    },
  };
}

const viewOperation = ({ name, about, route, params, audience }: ViewDeclaration): JsonSchema => ({
  operationId: `read-${name}`,
  summary: name,
  description: `${about}${audience === 'PARTIES' ? ' For readers of the arrangement only.' : ''}`,
  tags: ['views'],
  security: audience === 'PARTIES' ? [{ token: [] }] : PUBLIC_OR_TOKEN,
  parameters: [parameter('slug'), ...viewParameters(route, params), ...READING],
  responses: {
    '200': ok('The view.', schemaRef('Answer')),
    '304': { description: 'What you have still holds.' },
    ...problemResponses(400, 401, 403, 404, 500, 503),
  },
});

/** Reading without a view: the list, the log, its events, receipts and texts. */
function recordOperations(): Readonly<Record<string, JsonSchema>> {
  const read = (
    operationId: string,
    summary: string,
    parameters: readonly JsonSchema[],
    schema: JsonSchema,
    security: readonly JsonSchema[] = PUBLIC_OR_TOKEN,
  ): JsonSchema => ({
    get: {
      operationId,
      summary,
      tags: ['record'],
      security,
      parameters,
      responses: { '200': ok(summary, schema), ...problemResponses(400, 401, 404, 500, 503) },
    },
  });
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
    example: '6f1c2d3e-4b5a-8c7d-9e0f-1a2b3c4d5e6f',
  };
  const hash = { name: 'hash', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } };
  const events = {
    type: 'object',
    properties: {
      position: { type: 'integer' },
      events: { type: 'array', items: schemaRef('LogEvent') },
      next: { type: 'integer' },
    },
    required: ['position', 'events'],
  };
  const one = { type: 'object', properties: { event: schemaRef('LogEvent') }, required: ['event'] };
  return {
    [API]: read(
      'listArrangements',
      'All arrangements on this server',
      [],
      {
        type: 'object',
        properties: { arrangements: { type: 'array', items: { type: 'object' } } },
        required: ['arrangements'],
      },
      [{}],
    ),
    [BASE]: read('readArrangement', 'One arrangement at a glance', [parameter('slug')], { type: 'object' }, [{}]),
    [`${BASE}/log`]: read(
      'readLog',
      'The log in order, as stored',
      [parameter('slug'), ...viewParameters('', LOG_PARAMS), parameter('knownAt')],
      events,
    ),
    [`${BASE}/events/{id}`]: read('readEvent', 'One event', [parameter('slug'), id], one),
    [`${BASE}/receipts/{id}`]: read(
      'readReceipt',
      'The receipt of a command, by the id of any of its events',
      [parameter('slug'), id],
      schemaRef('Receipt'),
    ),
    [`${BASE}/texts/{hash}`]: read('readText', 'A published text by its SHA-256', [parameter('slug'), hash], {}),
  };
}

const TOKEN_OPERATION: JsonSchema = {
  operationId: 'makeToken',
  summary: 'Make a token for somebody whom your authority has appointed',
  description: 'For mandate holders, until sign-in is there.',
  tags: ['tokens'],
  security: [{ token: [] }],
  parameters: [parameter('slug')],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: { person: { type: 'string' } },
          required: ['person'],
          additionalProperties: false,
        },
        example: { person: 'p_bdc_rep' },
      },
    },
  },
  responses: {
    '201': {
      description: 'The token.',
      content: json({
        type: 'object',
        properties: {
          token: { type: 'string' },
          person: { type: 'string' },
          authority: { type: 'string' },
          days: { type: 'integer' },
        },
        required: ['token', 'person', 'authority', 'days'],
      }),
    },
    ...problemResponses(400, 401, 403, 404, 413, 415, 500),
  },
};

/**
 * The OpenAPI 3.1 description of everything under /api, made from the declarations.
 * @param origin public web address, for `servers`
 */
export function openApi(origin: string): JsonSchema {
  const lifecycles = [...new Set(commands.map(lifecycleOf))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Concordat',
      version: '1',
      summary: 'What partner authorities agree on, and who is aligned on what.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: [
      ...lifecycles.map((name) => ({ name, description: `Commands that write ${name} streams` })),
      { name: 'views' },
      { name: 'record' },
      { name: 'exports' },
      { name: 'files' },
      { name: 'tokens' },
    ],
    paths: {
      ...Object.fromEntries(
        commands.map((declaration) => [
          `${BASE}/commands/${declaration.route}`,
          { post: commandOperation(declaration) },
        ]),
      ),
      ...Object.fromEntries(
        viewDeclarations.map((declaration) => [`${BASE}/${declaration.route}`, { get: viewOperation(declaration) }]),
      ),
      ...recordOperations(),
      ...exportOperations(BASE),
      ...fileOperations(BASE),
      ...liveOperations(BASE),
      [`${BASE}/tokens`]: { post: TOKEN_OPERATION },
    },
    components,
  };
}
