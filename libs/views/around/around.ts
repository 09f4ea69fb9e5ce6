import { londonDay, startOfDay } from '#kernel';
import { FOR_EVER } from '#governance';
import { declareView } from '../language/declaration.js';
import { veilFor } from '../reading/veil.js';

/** For the banner of a page as at a date: how much it leaves out, and the dates to go on to. Nothing that is veiled today is counted. */
export const aroundView = declareView({
  name: 'around',
  route: 'around',
  params: {},
  audience: 'PUBLIC',
  about:
    'The record around a date: how many later events are not shown, and the nearest days before and after on which something happened.',
  async read({ source, when, day, reader }) {
    const { later, previous, next } = source.around(when, startOfDay(day), veilFor({ source, reader, when: FOR_EVER }));
    return {
      later,
      previous: previous === undefined ? null : londonDay(previous),
      next: next === undefined ? null : londonDay(next),
    };
  },
});
