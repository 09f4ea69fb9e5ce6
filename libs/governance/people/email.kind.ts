import type { Kind, Open } from '../language/kind.js';
import { disclosed, line } from '../language/kinds.js';

/** Longest address that mail carries (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
/** A mailbox at a domain, without display name, comments or quoted parts: what a clerk would type, not all that RFC 5322 allows. */
const ADDRESS = /^[^\s@<>(),;:"\\[\]]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

/** An e-mail address: personal, so the event holds its salted digest only. */
export function email(): Kind<string, false, true> {
  const plain = line(LONGEST, 'democratic.services@brackwater.example');
  const wanted = `an e-mail address of at most ${LONGEST} characters, such as ${plain.example}`;
  const address: Open<string> = {
    ...plain,
    name: 'email',
    wanted,
    schema: { type: 'string', format: 'email', maxLength: LONGEST },
    check: (value, path) =>
      plain.check(value, path).length === 0 && typeof value === 'string' && ADDRESS.test(value)
        ? []
        : [{ path, wanted }],
  };
  return disclosed(address, 'PERSONAL');
}
