import { Injectable } from '@nestjs/common';
import { Recent } from '#kernel';
import type { Request } from '../../http/exchange.js';
import { Served } from '../../served.js';
import { Assets } from '../assets.js';
import type { Lang } from '../format.js';
import { render } from '../templates.js';
import { actingAt } from './address.js';
import { choiceLabel } from './form/labels.js';
import { Look } from './look.js';
import type { Visitor } from './sign-in.port.js';
import { SignIn } from './sign-in.port.js';

/** Between these the layout has what everybody sees: the way to sign in. */
const PLACE = /<!--visitor-->[\s\S]*?<!--\/visitor-->/;
/** Names of so many visitors are remembered, as of a position of the log. */
const MOST = 500;

/** Who acts, for which authority, in which capacity: on every page of a visitor who has signed in. */
@Injectable()
export class Strip {
  private readonly names = new Recent<string, string>(MOST);

  constructor(
    private readonly signIn: SignIn,
    private readonly served: Served,
    private readonly assets: Assets,
  ) {}

  /** A page with the strip in its place; the page as it is for a cookie that no longer counts, and where the page has no place for it. */
  async into(html: string, request: Request): Promise<string> {
    if (!PLACE.test(html)) return html;
    const visitor = await this.signIn.visitor(request);
    if (!visitor) return html;
    const lang: Lang = html.includes('<html lang="cy"') ? 'cy' : 'en';
    const strip = await this.rendered(visitor, lang);
    return html.replace(PLACE, () => strip);
  }

  private async rendered({ slug, person, seat, seats }: Visitor, lang: Lang): Promise<string> {
    const names = seat ? await this.namesOf(slug, person, seat.authority, lang) : [person];
    return render(
      'acting/strip',
      {
        name: names[0],
        ...(seat && { authority: names[1], capacity: choiceLabel(seat.capacity, lang) }),
        several: seats.length > 1,
        partnership: actingAt(slug, '', lang),
        acts: actingAt(slug, 'act', lang),
        inbox: actingAt(slug, 'inbox', lang),
        seat: actingAt(slug, 'seat', lang),
        out: actingAt(slug, 'sign-out', lang),
      },
      lang,
      this.assets,
    );
  }

  /** The name of the person and of the authority; ids where the record is being read in. */
  private async namesOf(slug: string, person: string, authority: string, lang: Lang): Promise<readonly string[]> {
    const log = this.served.needed(slug);
    const key = `${slug} ${log.host.log.store.size()} ${person} ${authority}`;
    const known = this.names.get(key);
    if (known !== undefined) return known.split('\n');
    try {
      const look = await Look.at(this.served, slug, { level: 'PARTIES', authority }, lang);
      const answer = await look.ask<{
        authorities: readonly { name: string; people: readonly { person: string; name: string }[] }[];
      }>('people', { authority });
      const [its] = answer?.authorities ?? [];
      const names = [its?.people.find((p) => p.person === person)?.name ?? person, its?.name ?? authority];
      this.names.set(key, names.join('\n'));
      return names;
    } catch {
      return [person, authority];
    }
  }
}
