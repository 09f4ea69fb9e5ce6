/** What stands where a text is not open to this reader, and where it was erased: the marks that the views use. */
export const WITHHELD = '[withheld]';
export const ERASED = '[erased]';
