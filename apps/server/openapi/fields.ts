import type { JsonSchema, Kind, Shape } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';

/** A field as people read it: in docs/commands.md, on /api. */
export interface FieldLine {
  readonly name: string;
  readonly wanted: string;
  readonly optional: boolean;
  readonly about: string | undefined;
}

/** The fields of a command, in the order in which they are declared. */
export const fieldLines = ({ fields }: CommandDeclaration): readonly FieldLine[] =>
  [...fields].map(([name, { kind, about }]) => ({ name, wanted: kind.wanted, optional: kind.optional, about }));

/** JSON Schema of a command's data. */
export function dataSchema({ name, fields }: CommandDeclaration): JsonSchema {
  const entries = [...fields];
  return {
    title: name,
    type: 'object',
    properties: Object.fromEntries(entries.map(([field, { kind, about }]) => [field, { ...kind.schema, description: about ?? `Must be ${kind.wanted}.` }])),
    required: entries.filter(([, { kind }]) => !kind.optional).map(([field]) => field),
    additionalProperties: false,
  };
}

/** An example of a command's data from the examples of its kinds: what must be given. */
export const exampleData = ({ fields }: CommandDeclaration): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...fields].filter(([, { kind }]) => !kind.optional).map(([field, { kind }]) => [field, kind.example]));

/** Parameters of a view for OpenAPI: those in the path are required, the others as declared. */
export const viewParameters = (route: string, shape: Shape): readonly JsonSchema[] =>
  Object.entries(shape).map(([name, kind]) => {
    const inPath = route.includes(`{${name}}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath || !kind.optional, description: `Must be ${kind.wanted}.`, schema: kind.schema, example: plain(kind) };
  });

/** An example as it is written in an address. */
const plain = (kind: Kind): unknown => (typeof kind.example === 'object' ? JSON.stringify(kind.example) : kind.example);
