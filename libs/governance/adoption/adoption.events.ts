import { event } from '../language/event.js';
import { day, flag, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { PERMISSION_SOURCE } from '../record/recorded-decision.js';
import { OF_ADOPTION, OF_VERSION_ADOPTED, VARIATION_KINDS } from './adoption.words.js';

/** The authority intends to work to that version by the end of `due`. */
export const AdoptionPlanned = event('AdoptionPlanned', { ...OF_VERSION_ADOPTED, due: day() });
export const TransitionStarted = event('TransitionStarted', { ...OF_VERSION_ADOPTED, due: optional(day()) });
/** The authority states that it works to that version from this day. `originAuthority`: whose practice it has taken over. */
export const ProcessAdopted = event('ProcessAdopted', {
  ...OF_VERSION_ADOPTED,
  variation: optional(ref('variation')),
  originAuthority: optional(ref('authority')),
});
export const AdoptionRefused = event('AdoptionRefused', { ...OF_VERSION_ADOPTED, reasons: text(4000) });
/** The day by which it was to work to the version passed. */
export const AdoptionOverdue = event('AdoptionOverdue', { ...OF_VERSION_ADOPTED, due: day() });

/** A lasting difference, agreed by decision and written down; for one authority or for all of a partner. */
export const VariationAgreed = event('VariationAgreed', {
  process: ref('process'),
  variation: ref('variation', 'V-1'),
  authorities: listOf(ref('authority'), 20, 1),
  kind: oneOf(VARIATION_KINDS),
  clause: line(40, '4.2'),
  title: line(160, 'Covert spend is approved outside the common system'),
  ...PERMISSION_SOURCE,
});
/** An exemption for a time, asked for and decided before deviating. */
export const DerogationGranted = event('DerogationGranted', {
  ...OF_ADOPTION,
  derogation: ref('derogation', 'D-1'),
  clause: optional(line(40)),
  until: day(),
  ...PERMISSION_SOURCE,
});
export const DerogationExpired = event('DerogationExpired', { ...OF_ADOPTION, derogation: ref('derogation', 'D-1') });

/** A change of a system for one partner. It belongs to a workaround, a derogation or a variation; `standardTried`: the common way was tried as it stands. */
export const CustomisationRequested = event('CustomisationRequested', {
  ...OF_ADOPTION,
  customisation: ref('customisation', 'C-1'),
  system: line(120, 'ERP, purchasing'),
  title: line(160, 'Second approver for covert spend'),
  workaround: optional(ref('workaround')),
  derogation: optional(ref('derogation')),
  variation: optional(ref('variation')),
  standardTried: flag(),
  whyNotStandard: text(4000),
});
const OF_CUSTOMISATION = { ...OF_ADOPTION, customisation: ref('customisation', 'C-1') };
export const CustomisationApproved = event('CustomisationApproved', { ...OF_CUSTOMISATION, ...PERMISSION_SOURCE });
export const CustomisationRefused = event('CustomisationRefused', {
  ...OF_CUSTOMISATION,
  ...PERMISSION_SOURCE,
  reasons: optional(text(4000)),
});

export const adoptionStreamEvents = [
  AdoptionPlanned,
  TransitionStarted,
  ProcessAdopted,
  AdoptionRefused,
  AdoptionOverdue,
  VariationAgreed,
  DerogationGranted,
  DerogationExpired,
  CustomisationRequested,
  CustomisationApproved,
  CustomisationRefused,
];
