/** The sample partnership, and the day as at which it opens: the day after a board meeting. */
export const SAMPLE = { slug: 'vale', opensAt: '2025-03-13' } as const;
