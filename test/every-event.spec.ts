import { declarations, deciders, isAmendment } from '#governance';
import { views } from '#views';
import { catalogue } from '../libs/views/reading/catalogue.js';
import { Filing } from '../libs/views/runner/filing.js';

const types = [...declarations.keys()];

/** The view that follows every type shows nothing of what an event says: it does not count as a fold of it. */
const following = views.filter(({ name }) => name !== 'unconfirmed');
const foldedByViews = new Set(following.flatMap((view) => [...view.handlers.keys()]));
const foldedByDeciders = new Set([...deciders.values()].flatMap((decider) => [...decider.folds]));

describe('every event type', () => {
  it.each(types)('%s is folded by a decider or a view, or changes what others fold', (type) => {
    expect(foldedByDeciders.has(type) || foldedByViews.has(type) || isAmendment({ type })).toBe(true);
  });

  it.each(types)('%s has a human sentence, and names no field in it that it does not have', (type) => {
    const sentence = catalogue.en[type];
    expect(sentence).toBeDefined();
    const named = [...(sentence ?? '').matchAll(/{{\s*([^}\s]+)\s*}}/g)].map((match) => match[1]?.split('.')[0]);
    const fields = ['by', ...Object.keys(declarations.get(type)?.shape ?? {})];
    expect(named.filter((name) => !fields.includes(name ?? ''))).toEqual([]);
    const welsh = [...(catalogue.cy[type] ?? '').matchAll(/{{\s*([^}\s]+)\s*}}/g)].map(
      (match) => match[1]?.split('.')[0],
    );
    expect(welsh.filter((name) => !fields.includes(name ?? ''))).toEqual([]);
  });

  it.each(types)('%s is brought up to date from every schema it has had', (type) => {
    const { schema = 0, upcasts = {} } = declarations.get(type) ?? {};
    expect(
      Object.keys(upcasts)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: schema - 1 }, (_, n) => n + 1));
  });

  it('stands in the histories of what it names', () => {
    expect(() => new Filing(views, declarations)).not.toThrow();
  });
});
