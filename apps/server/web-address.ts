/** The public web address of the server, for links: as set, or where it listens, which is known when it does. */
export class WebAddress {
  constructor(public origin: string) {}
}
