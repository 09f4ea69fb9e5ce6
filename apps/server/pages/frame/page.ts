import type { Link } from '../time-part.js';
import type { Reading } from './reading.js';

/**
 * How to add a page (as at any date, in both languages, under the reader's rights):
 *
 * 1. One file, `pages/<folder>/<name>-page.ts`:
 *
 *        export const decisionPage = definePage({
 *          path: 'decisions/:decision',        // below /arrangements/<slug>/ and /cy/arrangements/<slug>/
 *          part: 'decisions',                  // the entry of the navigation it belongs to
 *          template: 'decisions/decision',
 *          async read(at, { decision }) {
 *            const answer = await at.ask<DecisionAnswer>('decision', { decision });
 *            if (!answer) return undefined;    // not there at that date: 404, with the banner and the way to another date
 *            return { title: answer.title, trail: [at.link('part.decisions', 'decisions')], ...model };
 *          },
 *        });
 *
 *    The template gets `page` (what `read` gave, every word ready to be set), `frame`, `t`, `say` and `lang`. `at` has `ask`, `words`,
 *    `nameOf`, `way.to(path, query)` for links (they carry date and language by themselves), `query`, `day`, and
 *    `isParty` (the reader has signed in for an authority of the partnership; what a view keeps for the parties is undefined otherwise).
 * 2. A line in `frame/framed-pages.ts`. A page whose path is that of a part (`decisions`) puts the part into the navigation.
 * 3. `templates/<folder>/<name>.njk`: `{% extends "../frame/page.njk" %}`, `{% block content %}` with one h1. Title, breadcrumbs,
 *    navigation, banner, languages, live updates, the mark of a sample and the position it was computed from come by themselves.
 * 4. Words in messages/en.json and cy.json; styles in `styles/_<folder>.scss`, named in concordat.scss.
 *
 * What a form of the page's own asks for stands in `at.query`. A wrong entry: return `problems`, and the page is sent with 400, "Error:"
 * in its title and a summary that leads to the fields. A form that asks for what has an address of its own: return `elsewhere(address)`.
 * Actions: `{% from "../frame/doing.njk" import doing %}{{ doing(frame, page.acts, t) }}` shows links
 * (doing-part.ts makes them), or why they are off at another date. Every page is crawled by pages/as-at.spec.ts: what it shows of a
 * past date must be what a record that ends there shows.
 */
export interface FramedPage {
  /** Below the partnership, with `:name` for what is read from the address; empty for its first page. */
  readonly path: string;
  readonly part: Part;
  readonly template: string;
  /** @param params what the path's `:name`s stand for */
  readonly read: (
    at: Reading,
    params: Readonly<Record<string, string>>,
  ) => Promise<PageModel | Elsewhere | undefined> | PageModel | Elsewhere | undefined;
}

/** Entries of a partnership's navigation, in this order. */
export const PARTS = [
  'overview',
  'processes',
  'decisions',
  'meetings',
  'workarounds',
  'forward',
  'compliance',
  'history',
  'search',
  'data',
] as const;
export type Part = (typeof PARTS)[number];

/** The path of a part's first page. */
export const pathOfPart = (part: Part): string => (part === 'overview' ? '' : PATHS[part]);
const PATHS: Readonly<Record<Exclude<Part, 'overview'>, string>> = {
  processes: 'processes',
  decisions: 'decisions',
  meetings: 'meetings',
  workarounds: 'workarounds',
  forward: 'forward-plan',
  compliance: 'compliance',
  history: 'history',
  search: 'search',
  data: 'data',
};

/** What every page says of itself; the rest is between it and its template. */
export interface PageModel {
  /** What the page shows, without the partnership's name and the date: they follow by themselves. */
  readonly title: string;
  /** Pages above this one, from the widest; the partnership stands before them by itself. */
  readonly trail?: readonly Link[];
  /** What is wrong with what was asked, each leading to its field. */
  readonly problems?: readonly { readonly text: string; readonly href: string }[];
}

/** What was asked has an address of its own. */
export class Elsewhere {
  constructor(readonly location: string) {}
}
export const elsewhere = (location: string): Elsewhere => new Elsewhere(location);

export const definePage = (page: FramedPage): FramedPage => page;
