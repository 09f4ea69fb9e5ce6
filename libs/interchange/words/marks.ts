/** What stands where a text is not open to this reader: the mark that the views use. */
export const WITHHELD = '[withheld]';
