import type { JsonSchema, Problem, Shape } from './kind.js';

/** Checks a value against a shape: missing, unknown and ill-formed fields, each with its path. */
export function checkShape(shape: Shape, value: unknown, path = ''): readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path, wanted: `an object with ${Object.keys(shape).join(', ')}` }];
  const problems: Problem[] = [];
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name))
      problems.push({ path: at(path, name), wanted: `left out: the fields are ${Object.keys(shape).join(', ')}` });
  }
  for (const [name, k] of Object.entries(shape)) {
    const member = (value as Record<string, unknown>)[name];
    if (member === undefined) {
      if (!k.optional) problems.push({ path: at(path, name), wanted: `given: ${k.wanted}` });
    } else problems.push(...k.check(member, at(path, name)));
  }
  return problems;
}

export function shapeSchema(shape: Shape): JsonSchema {
  const fields = Object.entries(shape);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, k]) => [name, k.schema])),
    required: fields.filter(([, k]) => !k.optional).map(([name]) => name),
    additionalProperties: false,
  };
}

const at = (path: string, name: string): string => (path ? `${path}.${name}` : name);
