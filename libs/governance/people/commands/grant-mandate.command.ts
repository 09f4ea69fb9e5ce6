import { command } from '../../language/command.js';
import { Day, Line, ListOf, Ref } from '../../language/fields.js';
import { oneOf } from '../../language/kinds.js';
import type { Grantable } from '../people.words.js';
import { GRANTABLE } from '../people.words.js';
import { authorityDecider } from '../people.decider.js';
import { MandateGranted } from '../people.events.js';

export class GrantMandate {
  @Ref('person', { about: 'An opaque id; the name is given apart, and can be erased.' }) person!: string;
  @ListOf(oneOf(GRANTABLE), { least: 1, most: GRANTABLE.length, about: 'The acts that it gives.' })
  acts!: readonly Grantable[];
  @Ref('process', { optional: true, about: 'Only on this process.' }) process?: string;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ optional: true, about: 'The last day.' }) until?: string;
  @Line(300, { about: 'The document that gives it.' }) document!: string;
}

export const grantMandate = command(GrantMandate, {
  about: 'Gives a person the power to do these acts in your authority’s name.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'MANDATE',
  emits: [MandateGranted],
});
