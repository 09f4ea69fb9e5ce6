import type { JsonSchema } from '#governance';
import { parameter, problemResponses } from '../openapi/components.js';

/** The operation that tells of each change, by path. */
export const liveOperations = (base: string): Readonly<Record<string, JsonSchema>> => ({
  [`${base}/live`]: {
    get: {
      operationId: 'followLog',
      summary: 'The position of the log, whenever it grows',
      description:
        'Server-sent events: `id` is the position, `data` is {"position": …}, and nothing else. Many changes at once come as the latest position. Send `Last-Event-ID` to be told at once only of what is newer. Read what has changed where you read it before, with `atLeast`.',
      tags: ['record'],
      security: [{}, { token: [] }],
      parameters: [parameter('slug'), { name: 'Last-Event-ID', in: 'header', schema: { type: 'integer', minimum: 0 } }],
      responses: {
        '200': {
          description: 'A stream that stays open. Lines that begin with a colon are signs of life.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...problemResponses(401, 404, 429, 500, 503),
      },
    },
  },
});
