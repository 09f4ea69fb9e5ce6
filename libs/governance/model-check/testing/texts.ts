import { sha256Hex } from '#kernel';

/** The text asked about, one that is certified to say the same, and another one. */
export const TEXT = sha256Hex('the text');
export const EDITED = sha256Hex('the text, edited');
export const OTHER = sha256Hex('another text');
