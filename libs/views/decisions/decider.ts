import type { DecidedBy } from '#governance';
import type { Language, NameOf } from '../reading/written.js';
import { orNull } from './or-null.js';
import { say } from './words.js';

/** Who decided: the ids, and a name for lists. A person's name only as far as this reader may know it. */
export const deciderOf = (decidedBy: DecidedBy, nameOf: NameOf, language: Language) => ({
  body: orNull(decidedBy.body),
  authority: orNull(decidedBy.authority),
  organ: orNull(decidedBy.organ),
  person: orNull(decidedBy.person),
  name: nameOfDecider('decider', decidedBy, nameOf, language),
});

/** Who decided, as the subject of a sentence: `the Cabinet of Aldermere County Council`. */
export const deciding = (decidedBy: DecidedBy, nameOf: NameOf, language: Language): string =>
  nameOfDecider('deciding', decidedBy, nameOf, language);

function nameOfDecider(form: 'decider' | 'deciding', decidedBy: DecidedBy, nameOf: NameOf, language: Language): string {
  const { body, organ, authority = '', person = '' } = decidedBy;
  return say(`${form}.${kindOf(decidedBy)}`, language, {
    body,
    organ,
    authority: nameOf('authority', authority) ?? authority,
    person: nameOf('person', person) ?? person,
  }).text;
}

function kindOf({ body, authority, organ, person }: DecidedBy): string {
  if (body !== undefined) return 'body';
  if (authority === undefined) return 'unnamed';
  if (organ !== undefined) return 'organ';
  return person === undefined ? 'authority' : 'person';
}
