import type { Wearable } from '../../access/standings.js';
import type { Request } from '../../http/exchange.js';

/** One authority and one capacity in which a person may act. */
export type Seat = Wearable;

/** Who visits the pages: a person of one log, with every seat that the log gives that person now, and the one taken. */
export interface Visitor {
  readonly slug: string;
  readonly person: string;
  readonly seats: readonly Seat[];
  /** The seat acted from; undefined until one is chosen, and when the log no longer gives the one chosen. */
  readonly seat?: Seat;
}

/** How one says who one is: on a simulated log by choosing a person, on a real one by a token. */
export type Way = 'PERSON' | 'TOKEN';

/** The value of a `Set-Cookie` header. */
export type SetCookie = string;

/** A sign-in that is not accepted: the code of its sentence (`refusal.<code>`), and what the sentence speaks of. */
export interface NotSignedIn {
  readonly refused: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Who a visitor is. Everything about signing in stands behind this port, so that OpenID Connect can take its place: pages ask
 * for the visitor, and the log says what the visitor may do.
 */
export abstract class SignIn {
  /** The visitor that a request names by its cookie; undefined for everybody else. */
  abstract visitor(request: Request): Promise<Visitor | undefined>;
  /** @param slug of a log that is served */
  abstract way(slug: string): Way;
  /** @param entry the id of the person chosen, or the token pasted */
  abstract begin(
    slug: string,
    entry: string,
  ): Promise<{ readonly person: string; readonly cookie: SetCookie } | NotSignedIn>;
  /** The cookie that acts from another seat; undefined where the visitor does not have it. */
  abstract take(request: Request, seat: Seat): Promise<SetCookie | undefined>;
  abstract end(): SetCookie;
}

/** The seat that two names stand for among those that a visitor has. */
export const seatOf = (seats: readonly Seat[], authority: string, capacity: string): Seat | undefined =>
  seats.find((seat) => seat.authority === authority && seat.capacity === capacity);
