import type { JsonSchema, Shape } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { parameter, problemResponses } from '../openapi/components.js';
import { viewParameters } from '../openapi/fields.js';
import type { CellType, Register } from '#interchange';
import { CELL_TYPES, declared, hasCalendar, registers } from '#interchange';

const READING = [
  parameter('ifNoneMatch'),
  parameter('asOf'),
  parameter('knownAt'),
  parameter('atLeast'),
  parameter('lang'),
];
const FOR: JsonSchema = {
  name: 'for',
  in: 'query',
  required: false,
  description: 'For a person’s spreadsheet: what it would take for a formula gets an apostrophe before it.',
  schema: { type: 'string', enum: ['spreadsheet'] },
};
const PUBLIC_OR_TOKEN = [{}, { token: [] }];

/** An export, as one operation. */
function exporting(
  operationId: string,
  summary: string,
  parameters: readonly JsonSchema[],
  content: JsonSchema,
  { audience = 'PUBLIC' }: { readonly audience?: 'PUBLIC' | 'PARTIES' } = {},
): JsonSchema {
  return {
    get: {
      operationId,
      summary,
      tags: ['exports'],
      security: audience === 'PARTIES' ? [{ token: [] }] : PUBLIC_OR_TOKEN,
      parameters: [parameter('slug'), ...parameters, ...READING],
      responses: {
        '200': {
          description: summary,
          headers: {
            ETag: { schema: { type: 'string' } },
            'X-Log-Position': {
              schema: { type: 'integer' },
              description: 'Position of the last event that it rests on.',
            },
            'X-Log-Head': {
              schema: { type: 'string' },
              description: 'SHA-256 of a zero byte and the bytes of that event, in hexadecimal.',
            },
          },
          content,
        },
        '304': { description: 'What you have still holds.' },
        ...problemResponses(400, 401, 403, 404, 500, 503),
      },
    },
  };
}

const media = (type: string, schema: JsonSchema = {}): JsonSchema => ({ [type]: { schema } });
const text = { type: 'string' };

const TYPES: Readonly<Partial<Record<CellType, JsonSchema>>> = {
  boolean: { type: ['boolean', 'null'] },
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  pence: { type: ['integer', 'null'] },
  list: { type: 'array', items: text },
  lines: { type: 'array', items: text },
};

/** A register in JSON: what it was computed at, and a flat object a row. */
const registerSchema = ({ columns }: Register): JsonSchema => ({
  type: 'object',
  properties: {
    ...Object.fromEntries(['register', 'about', 'arrangement', 'log', 'clock', 'asOf'].map((name) => [name, text])),
    position: { type: 'integer' },
    head: { type: ['string', 'null'] },
    knownAt: { type: ['string', 'null'] },
    filter: { type: 'object' },
    count: { type: 'integer' },
    rows: {
      type: 'array',
      items: {
        type: 'object',
        properties: Object.fromEntries(
          columns.map(({ name, type, meaning }) => [
            name,
            { ...(TYPES[type] ?? { type: ['string', 'null'] }), description: `${meaning} ${CELL_TYPES[type]}.` },
          ]),
        ),
      },
    },
  },
  required: ['register', 'position', 'asOf', 'count', 'rows'],
});

/** Feeds that tell something else than rows, by their register. */
const FEEDS: Readonly<Record<string, string>> = {
  history: 'What happened, as Atom',
  decisions: 'Decisions published, as Atom: the 50 last, or `limit`',
};
/** Calendars with names of their own. */
const CALENDARS: Readonly<Record<string, readonly [id: string, summary: string]>> = {
  meetings: ['meetings', 'Meetings, as a calendar'],
  'who-decides': ['dues', 'Who must decide what by when, as a calendar'],
};

function registerOperations(base: string, register: Register): readonly (readonly [string, JsonSchema])[] {
  const { name, about, view } = register;
  const { params, audience } = declared(view);
  const own = viewParameters('', params);
  const operation = (
    ending: string,
    id: string,
    summary: string,
    parameters: readonly JsonSchema[],
    content: JsonSchema,
  ): readonly [string, JsonSchema] => [
    `${base}/${name}.${ending}`,
    exporting(`export-${id}`, summary, parameters, content, { audience }),
  ];
  const feed = FEEDS[name] ?? `As Atom, the 50 rows that changed last: ${about}`;
  const [calendarId, calendar] = CALENDARS[name] ?? [name, `Its days as a calendar: ${about}`];
  return [
    operation('csv', `${name}-csv`, `As CSV: ${about}`, [...own, FOR], media('text/csv', text)),
    operation(
      'json',
      `${name}-json`,
      `As plain JSON: ${about}`,
      own,
      media('application/json', registerSchema(register)),
    ),
    operation('atom', `feed-${name}`, feed, own, media('application/atom+xml', text)),
    ...(hasCalendar(register)
      ? [operation('ics', `calendar-${calendarId}`, calendar, own, media('text/calendar', text))]
      : []),
  ];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents and the ZIP: what is made of views, and the parameters that it takes. */
function otherOperations(base: string): Readonly<Record<string, JsonSchema>> {
  const of = (view: string): readonly JsonSchema[] => viewParameters('', declared(view).params);
  const one = (route: string, shape: Shape): readonly JsonSchema[] => viewParameters(route, shape);
  const binary = { type: 'string', format: 'binary' };
  const rows: readonly (readonly [string, string, string, readonly JsonSchema[], JsonSchema])[] = [
    ['dictionary.csv', 'dictionary', 'Every column of every register', [], media('text/csv', text)],
    [
      'decisions/{decision}/notice.pdf',
      'notice',
      'The notice of a decision as tagged PDF, the same for everybody',
      one('{decision}', { decision: ref('decision', 'D-1') }),
      media('application/pdf', binary),
    ],
    [
      'meetings/{meeting}/minutes.docx',
      'minutes',
      'Minutes drafted from the events, for a clerk to write on',
      one('{meeting}', { meeting: ref('meeting', 'B-2024-10-02') }),
      media(DOCX, binary),
    ],
    [
      'votes.popolo.json',
      'popolo',
      'Motions and votes in the manner of Popolo',
      of('meetings'),
      media('application/json', { type: 'object' }),
    ],
    ['open-data.zip', 'open-data', 'All open data as CSV and JSON', [], media('application/zip', binary)],
  ];
  return Object.fromEntries(
    rows.map(([path, id, summary, parameters, content]) => [
      `${base}/${path}`,
      exporting(`export-${id}`, summary, parameters, content),
    ]),
  );
}

/** Everything that leaves in other people's formats, from the declarations that make it. */
export const exportOperations = (base: string): Readonly<Record<string, JsonSchema>> => ({
  ...Object.fromEntries(registers.flatMap((register) => registerOperations(base, register))),
  ...otherOperations(base),
});
