import { command } from '../../language/command.js';
import { Day, Line, ListOf, OneOf, Pence, Ref } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import { DELEGATES } from '../people.words.js';
import { authorityDecider } from '../people.decider.js';
import { FunctionsDelegated } from '../people.events.js';

export class DelegateFunctions {
  @Ref('delegation', { about: 'A new id, unique in your authority.' }) delegation!: string;
  @ListOf(line(200), { least: 1, most: 50 }) functions!: readonly string[];
  @OneOf(DELEGATES) to!: (typeof DELEGATES)[number];
  @Line(160, { about: 'The office or body, not a person’s name.' }) delegate!: string;
  @Line(160, { optional: true, about: 'Who must be consulted first.' }) consultee?: string;
  @Pence({ optional: true, about: 'Up to this amount.' }) limit?: number;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ optional: true, about: 'The last day.' }) until?: string;
  @Line(300, { about: 'The scheme or resolution.' }) document!: string;
}

export const delegateFunctions = command(DelegateFunctions, {
  about: 'Delegates functions of your authority to a board, a committee, an officer or another authority.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'MANDATE',
  emits: [FunctionsDelegated],
});
