import type { Act } from '../rules/acts.js';
import type { Decider } from './decider.js';
import type { Document } from './document.js';
import type { EventDeclaration } from './event.js';
import type { CommandField } from './fields.js';
import { fieldsOf } from './fields.js';

/** What a command may know to name its stream: the arrangement's slug and the acting authority. */
export interface Here {
  readonly slug: string;
  readonly authority: string | undefined;
}

export interface CommandOptions<C, S> {
  /** One sentence: what an authority does with it, for docs, OpenAPI and the form. */
  readonly about: string;
  /** The one stream it appends to; or, for acts about an event, the event whose stream it is (`streamOf`). */
  readonly stream: ((command: C, here: Here) => string) | { readonly streamOf: (command: C) => string };
  readonly decider: Decider<S>;
  /** Which act of the role matrix it is. */
  readonly may: Act;
  readonly emits: readonly EventDeclaration[];
  /** Other streams on which it is decided. */
  readonly reads?: (command: C, here: Here) => readonly string[];
  /** Texts that the command brings: stored by their hash before the events that name it. */
  readonly documents?: (command: C) => readonly Document[];
}

/** A command as the pipeline, the routes, OpenAPI, the docs and the forms know it. */
export interface CommandDeclaration<C extends object = object> {
  readonly name: string;
  /** `FlagWorkaround` → `flag-workaround`, in addresses and in scenarios. */
  readonly route: string;
  readonly type: new () => C;
  readonly fields: ReadonlyMap<string, CommandField>;
  readonly about: string;
  readonly stream: CommandOptions<C, unknown>['stream'];
  readonly decider: Decider<unknown>;
  readonly may: Act;
  readonly emits: readonly EventDeclaration[];
  reads(command: C, here: Here): readonly string[];
  documents(command: C): readonly Document[];
}

/** Declares a command: the class says what it carries, this says where it goes, who may, and what can come of it. */
export function command<C extends object, S>(type: new () => C, options: CommandOptions<C, S>): CommandDeclaration<C> {
  return {
    name: type.name,
    route: type.name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase(),
    type,
    fields: fieldsOf(type),
    about: options.about,
    stream: options.stream,
    decider: options.decider,
    may: options.may,
    emits: options.emits,
    reads: options.reads ?? (() => []),
    documents: options.documents ?? (() => []),
  };
}
