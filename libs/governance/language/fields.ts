import { IsOptional, ValidateBy } from 'class-validator';
import type { Kind } from './kinds.js';
import * as kinds from './kinds.js';

/** `optional`: may be left out. `about`: one sentence for docs and OpenAPI. */
export interface FieldOptions {
  readonly optional?: true;
  readonly about?: string;
}
export interface CommandField {
  readonly kind: Kind;
  readonly about?: string;
}

const registry = new Map<object, Map<string, CommandField>>();

/** The declared fields of a command class, in the order they are written. */
export const fieldsOf = (type: abstract new (...args: never[]) => object): ReadonlyMap<string, CommandField> =>
  registry.get(type) ?? new Map();

/** Turns a kind into a property decorator: registers the field and gives class-validator the kind's own check. */
export function Field(kind: Kind, options: FieldOptions = {}): PropertyDecorator {
  const used: Kind = options.optional ? { ...kind, optional: true } : kind;
  return (target, key) => {
    const name = String(key);
    const fields = registry.get(target.constructor) ?? new Map<string, CommandField>();
    fields.set(name, { kind: used, ...(options.about ? { about: options.about } : {}) });
    registry.set(target.constructor, fields);
    if (options.optional) IsOptional()(target, key);
    ValidateBy({
      name: kind.name,
      validator: {
        validate: (value: unknown) => kind.check(value, name).length === 0,
        defaultMessage: (args) =>
          kind
            .check(args?.value, name)
            .map((p) => `${p.path} must be ${p.wanted}`)
            .join('; '),
      },
    })(target, key);
  };
}

export const Ref = (target: string, o?: FieldOptions): PropertyDecorator => Field(kinds.ref(target), o);
export const Line = (longest?: number, o?: FieldOptions): PropertyDecorator => Field(kinds.line(longest), o);
export const OpenText = (longest?: number, o?: FieldOptions): PropertyDecorator => Field(kinds.openText(longest), o);
/** Free text; the class is the event's to declare. */
export const Text = (longest?: number, o?: FieldOptions): PropertyDecorator => Field(kinds.text(longest), o);
export const Day = (o?: FieldOptions): PropertyDecorator => Field(kinds.day(), o);
export const Count = (least?: number, most?: number, o?: FieldOptions): PropertyDecorator =>
  Field(kinds.count(least, most), o);
export const Pence = (o?: FieldOptions): PropertyDecorator => Field(kinds.pence(), o);
export const Minutes = (o?: FieldOptions): PropertyDecorator => Field(kinds.minutes(), o);
export const BasisPoints = (o?: FieldOptions): PropertyDecorator => Field(kinds.basisPoints(), o);
export const OneOf = (values: readonly [string, ...string[]], o?: FieldOptions): PropertyDecorator =>
  Field(kinds.oneOf(values), o);
export const Flag = (o?: FieldOptions): PropertyDecorator => Field(kinds.flag(), o);
export const Hash = (o?: FieldOptions): PropertyDecorator => Field(kinds.hash(), o);
export const EventRef = (o?: FieldOptions): PropertyDecorator => Field(kinds.eventRef(), o);
export const ListOf = (
  of: Kind<unknown, false, false>,
  o?: FieldOptions & { most?: number; least?: number },
): PropertyDecorator => Field(kinds.listOf(of, o?.most, o?.least), o);
export const Group = (shape: kinds.Shape, o?: FieldOptions): PropertyDecorator => Field(kinds.group(shape), o);
