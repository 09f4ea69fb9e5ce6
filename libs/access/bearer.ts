/**
 * The token of an `Authorization` header (RFC 6750): undefined where there is no header, `null` where it is of another scheme
 * or not a single token.
 */
export function bearerOf(header: string | undefined): string | null | undefined {
  if (header === undefined) return undefined;
  return /^bearer +([\w\-.~+/]+=*) *$/i.exec(header)?.[1] ?? null;
}
