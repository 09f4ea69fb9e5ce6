import type { Day } from '#kernel';
import type { BlobStore, DisclosureStore, EventStore } from '#event-store';
import type { FullBody, Shape, When } from '#governance';
import type { Source } from './source.js';

/** Who reads. PUBLIC: without a token. PARTIES: with one of the arrangement, of this authority where it names one. */
export interface Reader {
  readonly level: 'PUBLIC' | 'PARTIES';
  readonly authority?: string;
  readonly language?: 'en' | 'cy';
}

/** Everything that an answer rests on. */
export interface Ask {
  readonly slug: string;
  readonly source: Source;
  /** Events by position, for what views do not hold: titles, names, sentences. */
  readonly store: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  readonly when: When;
  /** The London day of `when.asOf`: ages and costs are as on this day. */
  readonly day: Day;
  readonly reader: Reader;
}

/** A view as routes, OpenAPI and pages know it. */
export interface ViewDeclaration<P extends Shape = Shape> {
  readonly name: string;
  /** Under `/api/v1/arrangements/<slug>/`. Parameters of the path are in braces; the others are in the query. */
  readonly route: string;
  readonly params: P;
  /** PARTIES: answered only to readers with a token of the arrangement. */
  readonly audience: Reader['level'];
  /** One sentence: what it answers. */
  readonly about: string;
  /** Depends on the log, the parameters, `when` and the reader alone. Undefined: there is no such thing as at that time. */
  readonly read: (ask: Ask, params: FullBody<P>) => Promise<unknown>;
}

/** Declares a view; parameters are typed from their kinds. */
export const declareView = <P extends Shape>(declaration: ViewDeclaration<P>): ViewDeclaration =>
  declaration as unknown as ViewDeclaration;
