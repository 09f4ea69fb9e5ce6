import type { JsonSchema } from '#governance';
import { parameter, problemResponses } from '../openapi/components.js';
import { FILE_TYPES } from './file-types.js';

const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/** The two operations on files, by path. */
export const fileOperations = (base: string): Readonly<Record<string, JsonSchema>> => ({
  [`${base}/files`]: {
    post: {
      operationId: 'bringFile',
      summary: 'Bring the file of a paper',
      description:
        'At most 20 MB. Its type is told by its content. Publish the paper within a day (PublishPaper, with the answer as `content`): a file that no event names is swept away.',
      tags: ['files'],
      security: [{ token: [] }],
      parameters: [parameter('slug')],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
            encoding: { file: { contentType: FILE_TYPES.map(({ mediaType }) => mediaType).join(', ') } },
          },
        },
      },
      responses: {
        '201': {
          description: 'Stored, durably and encrypted. Bringing the same content again is answered alike.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  hash,
                  mediaType: { type: 'string' },
                  size: { type: 'integer' },
                  href: { type: 'string', format: 'uri-reference' },
                },
                required: ['hash', 'mediaType', 'size', 'href'],
              },
            },
          },
        },
        ...problemResponses(400, 401, 403, 404, 413, 415, 422, 500, 503),
      },
    },
  },
  [`${base}/files/{hash}`]: {
    get: {
      operationId: 'readFile',
      summary: 'The file of a published paper, by its SHA-256',
      description:
        'Public where a public paper names it. An exempt copy is for people of the authorities whose meeting it was; each reading is entered in an access log.',
      tags: ['files'],
      security: [{}, { token: [] }],
      parameters: [
        parameter('slug'),
        { name: 'hash', in: 'path', required: true, schema: hash },
        parameter('ifNoneMatch'),
      ],
      responses: {
        '200': {
          description: 'The file, to be saved.',
          content: Object.fromEntries(FILE_TYPES.map(({ mediaType }) => [mediaType, {}])),
        },
        '304': { description: 'What you have still holds.' },
        ...problemResponses(401, 404, 500, 503),
      },
    },
  },
});
