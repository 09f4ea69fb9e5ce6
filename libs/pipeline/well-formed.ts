import { nfc } from '#kernel';
import type { CommandDeclaration } from '#governance/language/command.js';
import { validateSync } from 'class-validator';

/** A field of a command that is not as declared. `says` is a sentence that names what would be accepted. */
export interface FieldProblem {
  readonly field: string;
  readonly says: string;
}

/**
 * Makes an instance of a command class from plain data, or says what is wrong with it: unknown, missing and ill-formed fields.
 * Text is put into Unicode NFC, the form in which it is hashed and stored.
 */
export function wellFormed(
  declaration: CommandDeclaration,
  data: unknown,
): { readonly instance: object } | { readonly problems: readonly FieldProblem[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [{ field: 'data', says: `data must be an object with ${names(declaration)}` }] };
  }
  // A form sends null for a field that is left empty: it is left out.
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null));
  // An unknown one is told of even so: it is a slip of the pen, such as a comma in a line of YAML that is not quoted.
  const problems = [...strangers(declaration, data), ...missing(declaration, given)];
  if (problems.length > 0) return { problems };
  // Without its constructor: a field that is left out is not there at all, rather than there and undefined.
  const instance = Object.assign(Object.create(declaration.type.prototype as object) as object, nfc(given));
  if (declaration.fields.size === 0) return { instance };
  const errors = validateSync(instance, { forbidUnknownValues: true, stopAtFirstError: true });
  if (errors.length === 0) return { instance };
  return {
    problems: errors.map(({ property, constraints }) => ({
      field: property,
      says: Object.values(constraints ?? {}).join('; '),
    })),
  };
}

const strangers = (declaration: CommandDeclaration, given: object): FieldProblem[] =>
  Object.keys(given)
    .filter((name) => !declaration.fields.has(name))
    .map((name) => ({
      field: name,
      says: `${name} is not a field of ${declaration.name}; its fields are ${names(declaration)}`,
    }));

const missing = ({ fields }: CommandDeclaration, given: object): FieldProblem[] =>
  [...fields]
    .filter(([name, { kind }]) => !kind.optional && !Object.hasOwn(given, name))
    .map(([name, { kind }]) => ({ field: name, says: `${name} must be given: ${kind.wanted}` }));

const names = ({ fields }: CommandDeclaration): string => [...fields.keys()].join(', ') || 'none';
