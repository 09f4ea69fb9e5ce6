import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';

interface Person {
  readonly person: string;
  readonly name: string;
  readonly appointments: readonly {
    readonly capacity: string;
    readonly scope: string | null;
    readonly for: string | null;
  }[];
  readonly mandates: readonly { readonly acts: readonly string[]; readonly process: string | null }[];
  readonly foundingMandate: string | null;
}
interface Answer {
  readonly authorities: readonly {
    readonly authority: string;
    readonly name: string;
    readonly people: readonly Person[];
    readonly delegations: readonly { readonly delegation: string; readonly functions: unknown; readonly to: unknown }[];
  }[];
}

/** Who may act for each authority as at the date: appointments, for whom a substitute stands in, mandates. */
export const peoplePage = definePage({
  path: 'people',
  part: 'overview',
  template: 'people/people',
  async read(at) {
    const answer = await at.ask<Answer>('people');
    return {
      title: at.words.t('people.title'),
      authorities: (answer?.authorities ?? []).map(({ authority, name, people }) => ({
        id: authority,
        name,
        people: people.map((person) => personPart(person, people, at)),
      })),
    };
  },
});

function personPart(
  { person, name, appointments, mandates, foundingMandate }: Person,
  all: readonly Person[],
  at: Reading,
) {
  const { t, lang } = at.words;
  return {
    name: shownName(name, at),
    // A name that is withheld does not tell two people apart: the id of the record does.
    ...(name !== person && { id: person }),
    capacities: appointments.map(({ capacity, scope, for: standsFor }): readonly Said[] => [
      choiceLabel(capacity, lang),
      ...(scope === null ? [] : [choiceLabel(scope, lang)]),
      ...(standsFor === null
        ? []
        : [
            {
              text: t('people.for', {
                name: shownName(all.find((p) => p.person === standsFor)?.name ?? standsFor, at),
              }),
            },
          ]),
    ]),
    mandates: [
      ...(foundingMandate === null ? [] : [[{ text: t('people.founding') }]]),
      ...mandates.map(({ acts, process }): readonly Said[] => [
        ...acts.map((act) => choiceLabel(act, lang)),
        ...(process === null ? [] : [{ text: t('people.onProcess', { process }) }]),
      ]),
    ],
  };
}

const shownName = (name: string, { words: { t } }: Reading): string =>
  name === '[withheld]' ? t('people.withheld') : name === '[erased]' ? t('people.erased') : name;
