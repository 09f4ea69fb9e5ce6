/** What the record stands at: as long as it is the same, so is every page that is made from it. */
export interface Stamp {
  readonly key: string;
  /** The last position of the log that the page was asked of; absent for a page of several logs. */
  readonly position?: number;
}

/** Says what the record stands at now. */
export abstract class Stamps {
  /** @param slug of one log; all of them where absent. Undefined: nobody can tell, and nothing is kept */
  abstract of(slug?: string): Stamp | undefined;
}

/** For readers of records that cannot tell: no page is kept. */
export class NoStamps extends Stamps {
  of(): undefined {
    return undefined;
  }
}
