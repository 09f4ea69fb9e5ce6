import type { JsonSchema, Kind, Shape } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';

/** A field as people read it: in docs/commands.md, on /api. */
export interface FieldLine {
  readonly name: string;
  readonly wanted: string;
  readonly optional: boolean;
  readonly about: string | undefined;
}

/** The fields of a command, in the order in which they are declared; those of a group follow it, as `group.field`, of a list as `list[].field`. */
export const fieldLines = ({ fields }: CommandDeclaration): readonly FieldLine[] =>
  [...fields].flatMap(([name, { kind, about }]) => linesOf(name, kind, about));

/** The same of a shape. */
export const shapeLines = (shape: Shape, prefix = ''): readonly FieldLine[] =>
  Object.entries(shape).flatMap(([name, kind]) => linesOf(prefix + name, kind, undefined));

function linesOf(name: string, kind: Kind, about: string | undefined): readonly FieldLine[] {
  const line = { name, wanted: kind.wanted, optional: kind.optional, about };
  if (kind.name === 'group') return [line, ...shapeLines(kind.of as Shape, `${name}.`)];
  const member = kind.name === 'list' ? (kind.of as Kind) : undefined;
  return member?.name === 'group' ? [line, ...shapeLines(member.of as Shape, `${name}[].`)] : [line];
}

/** JSON Schema of a command's data. */
export function dataSchema({ name, fields }: CommandDeclaration): JsonSchema {
  const entries = [...fields];
  return {
    title: name,
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([field, { kind, about }]) => [
        field,
        { ...kind.schema, description: about ?? `Must be ${kind.wanted}.` },
      ]),
    ),
    required: entries.filter(([, { kind }]) => !kind.optional).map(([field]) => field),
    additionalProperties: false,
  };
}

/** Authorities of the examples: where a list needs more than one member, each is about another. */
const AUTHORITIES = ['bdc', 'acc', 'wic'];

/** An example of a command's data from the examples of its kinds: what must be given. */
export const exampleData = ({ fields }: CommandDeclaration): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...fields].filter(([, { kind }]) => !kind.optional).map(([field, { kind }]) => [field, exampleOf(kind)]),
  );

function exampleOf({ example, schema }: Kind): unknown {
  const least = Number(schema['minItems'] ?? 0);
  if (!Array.isArray(example) || example.length >= least) return example;
  return Array.from(
    { length: least },
    (_, i) =>
      JSON.parse(
        JSON.stringify(example[0]).replaceAll('"bdc"', `"${AUTHORITIES[i % AUTHORITIES.length] ?? 'bdc'}"`),
      ) as unknown,
  );
}

/** Parameters of a view for OpenAPI: those in the path are required, the others as declared. */
export const viewParameters = (route: string, shape: Shape): readonly JsonSchema[] =>
  Object.entries(shape).map(([name, kind]) => {
    const inPath = route.includes(`{${name}}`);
    return {
      name,
      in: inPath ? 'path' : 'query',
      required: inPath || !kind.optional,
      description: `Must be ${kind.wanted}.`,
      schema: kind.schema,
      example: plain(kind),
    };
  });

/** An example as it is written in an address. */
const plain = (kind: Kind): unknown => (typeof kind.example === 'object' ? JSON.stringify(kind.example) : kind.example);
