import { londonDay } from '#kernel';
import { authorityDecider, contactOn } from '#governance';
import { stateAt } from '../execute/streams.js';
import type { LogHost } from '../log-host.js';
import type { ContactOf } from './courier.port.js';

/**
 * The contacts that authorities have nominated, each by its own record. The address stands beside the log under the contact's
 * own key: where that was destroyed, there is nobody to write to.
 */
export const nominatedContacts =
  ({ log, streams }: LogHost): ContactOf =>
  async (authority, at) => {
    const contact = contactOn(
      stateAt(await streams.load(`authority/${authority}`), authorityDecider, at),
      londonDay(at),
    );
    const nominated = contact && (await log.store.byId(contact.event));
    if (!nominated) return undefined;
    const disclosed = (await log.disclosures.read([nominated.position])).get(nominated.position) ?? [];
    const text = (field: string): string | undefined => {
      const found = disclosed.find((one) => one.field === field);
      return found && 'value' in found && typeof found.value === 'string' ? found.value : undefined;
    };
    const [address, name] = [text('email'), text('name')];
    return address === undefined
      ? undefined
      : { address, ...(name !== undefined && { name }), nomination: contact.event };
  };
