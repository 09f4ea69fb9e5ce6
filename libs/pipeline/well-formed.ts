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
export function wellFormed(declaration: CommandDeclaration, data: unknown): { readonly instance: object } | { readonly problems: readonly FieldProblem[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [{ field: 'data', says: `data must be an object with ${[...declaration.fields.keys()].join(', ') || 'no fields'}` }] };
  }
  const problems: FieldProblem[] = [];
  for (const name of Object.keys(data)) {
    if (!declaration.fields.has(name)) {
      problems.push({ field: name, says: `${name} is not a field of ${declaration.name}; its fields are ${[...declaration.fields.keys()].join(', ')}` });
    }
  }
  if (problems.length > 0) return { problems };
  const instance = Object.assign(new declaration.type(), nfc(data)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(instance)) if (value === undefined || value === null) delete instance[name];
  for (const [name, { kind }] of declaration.fields) {
    if (instance[name] === undefined && !kind.optional) problems.push({ field: name, says: `${name} must be given: ${kind.wanted}` });
  }
  if (problems.length > 0) return { problems };
  const errors = declaration.fields.size === 0 ? [] : validateSync(instance, { forbidUnknownValues: true, stopAtFirstError: true });
  if (errors.length === 0) return { instance };
  return { problems: errors.map((e) => ({ field: e.property, says: Object.values(e.constraints ?? {}).join('; ') })) };
}
