import type { Day } from '#kernel';
import { addDays, addMonths } from '#kernel';

/** What runs out when. Publication and the right to inspect are two clocks; signed minutes have none. */
export const RETENTION_CLOCKS = ['PUBLISHED', 'INSPECTION', 'BACKGROUND_PAPERS', 'SIGNED_MINUTES'] as const;
export type RetentionClock = (typeof RETENTION_CLOCKS)[number];

export interface Retention {
  readonly clock: RetentionClock;
  readonly from: Day;
  /** The last London day that it runs; absent where it is kept for ever. */
  readonly lastDay?: Day;
  readonly citation: string;
}

const LENGTHS: readonly { readonly clock: RetentionClock; readonly years?: number; readonly citation: string }[] = [
  {
    clock: 'PUBLISHED',
    years: 3,
    citation: 'Information Commissioner, model publication scheme: how we make decisions',
  },
  {
    clock: 'INSPECTION',
    years: 6,
    citation: 'Local Government Act 1972 s.100C(1); SI 2014/2095 reg. 8; 1973 Act s.50C (Scotland)',
  },
  { clock: 'BACKGROUND_PAPERS', years: 4, citation: 'Local Government Act 1972 s.100D; SI 2014/2095 reg. 8' },
  {
    clock: 'SIGNED_MINUTES',
    citation: 'Evidence until the contrary is proved: Local Government Act 1972 Sch. 12 para. 41',
  },
];

/** The clocks of a decision's record, from the day of the decision (or of its publication, for the first). A hold stops disposal, not the clock. */
export const retentionOf = (decided: Day, published: Day = decided): readonly Retention[] =>
  LENGTHS.map(({ clock, years, citation }) => {
    const from = clock === 'PUBLISHED' ? published : decided;
    return {
      clock,
      from,
      citation,
      ...(years === undefined ? {} : { lastDay: addDays(addMonths(from, years * 12), -1) }),
    };
  });
