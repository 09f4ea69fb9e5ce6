export type { Day, Instant, Occurred, Point } from './time.js';
export {
  addDays,
  addMonths,
  atLondon,
  compareDays,
  dayOf,
  daysBetween,
  endOfDay,
  instantOf,
  isDay,
  isInstant,
  isOccurred,
  LONDON,
  londonDay,
  msOf,
  parseAt,
  startOf,
  startOfDay,
} from './time.js';
export type { Clock } from './clock.js';
export { SimulatedClock, systemClock } from './clock.js';
export { canonicalBytes, canonicalise, nfc, NotCanonical, parseCanonical } from './canonical-json.js';
export { base64url, fromBase64url, sha256Bytes, sha256Hex } from './digest.js';
export { eventId, idemOf, isEventId, isRef } from './ids.js';
export type {
  By,
  ByAuthority,
  ByBody,
  ByOutside,
  ByProcess,
  DisclosureClass,
  Envelope,
  EventDraft,
  RecordedBy,
  RulesRef,
} from './envelope.js';
export { Recent } from './recent.js';
