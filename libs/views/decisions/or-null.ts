/** What an answer says where there is nothing to say: null, never a field that is not there. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;
