import type { Day } from '#kernel';
import { londonDay } from '#kernel';
import type { When } from '#governance';
import type { Asked, Query } from '../asked.js';
import type { AskViews } from '../from-views/ask-views.js';
import type { About, NameOf } from '../from-views/partnership.js';
import type { Surroundings } from '../record.js';
import type { Link } from '../time-part.js';
import type { Words } from '../words.js';
import type { QueryOf } from './way.js';
import type { Way } from './way.js';

/** What a reading stands on. */
export interface Ground {
  readonly views: AskViews;
  readonly about: About;
  readonly nameOf: NameOf;
  readonly around: Surroundings;
  readonly asked: Asked;
  readonly query: Query;
  readonly words: Words;
  readonly way: Way;
  /** The day as at which a sample opens. */
  readonly opensAt?: Day;
  readonly summary: string;
}

/** The record as one page reads it: as at one date, in one language, as its reader may see it. */
export class Reading {
  readonly views: AskViews;
  readonly about: About;
  /** The name of an authority at the date of the page; its id where it had none. */
  readonly nameOf: NameOf;
  readonly around: Surroundings;
  readonly asked: Asked;
  /** What stands in the address, as it came. */
  readonly query: Query;
  readonly words: Words;
  readonly way: Way;
  readonly opensAt?: Day;
  /** What the founding event says that the partnership is for. */
  readonly summary: string;
  /** The London day of the page: ages and costs are as on this day. */
  readonly day: Day;
  /** Whether the page shows the record as it is now. */
  readonly isNow: boolean;

  constructor(ground: Ground) {
    this.views = ground.views;
    this.about = ground.about;
    this.nameOf = ground.nameOf;
    this.around = ground.around;
    this.asked = ground.asked;
    this.query = ground.query;
    this.words = ground.words;
    this.way = ground.way;
    if (ground.opensAt !== undefined) this.opensAt = ground.opensAt;
    this.summary = ground.summary;
    this.day = londonDay(ground.asked.asOf?.ms ?? ground.around.now);
    this.isNow = !ground.asked.asOf && !ground.asked.knownAt;
  }

  /** The answer of a view; undefined where there was no such thing at the date of the page. */
  ask<T>(view: string, params: Readonly<Record<string, unknown>> = {}, when?: When): Promise<T | undefined> {
    return this.views.ask<T>(view, params, when);
  }

  /** Whether it is read under the rights of the parties to the arrangement: by somebody who has signed in for one of them. */
  get isParty(): boolean {
    return this.views.reader.level === 'PARTIES';
  }

  /** A value of the address that was given once; undefined otherwise, and where it is empty. */
  one(name: string): string | undefined {
    const value = this.query[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** The date of the page as fields, so that a form of its own keeps it. */
  get dateFields(): readonly (readonly [name: string, value: string])[] {
    const { asOf, knownAt } = this.asked;
    return [...(asOf ? [['asOf', asOf.text] as const] : []), ...(knownAt ? [['knownAt', knownAt.text] as const] : [])];
  }

  /** A link at the same date, its words from the catalogue. */
  link(key: string, path: string, query: QueryOf = {}): Link {
    return { href: this.way.to(path, query), text: this.words.t(key) };
  }
}
