export type {
  By,
  ByAuthority,
  ByBody,
  ByOutside,
  ByProcess,
  Envelope,
  EventDraft,
  RecordedBy,
  RulesRef,
} from '#kernel';
