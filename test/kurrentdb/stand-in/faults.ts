/** What goes wrong with one append. "before" and "after" say whether it was written. */
export type AppendFault =
  /** The node is no leader and says who is. Others on the same connection lose theirs too. */
  | 'not leader'
  | 'busy'
  | 'dropped before'
  | 'dropped after'
  | 'timeout before'
  | 'timeout after'
  /** Answered with a timeout at once, written a moment later. */
  | 'written late'
  /** No answer at all, on a connection that stays. */
  | 'silent before'
  | 'silent after';

/** What goes wrong with a subscription. */
export interface SubscriptionFault {
  /** Torn down after so many events. */
  readonly dropAfter?: number;
  /** Sends nothing more after so many events, without an error. */
  readonly stallAfter?: number;
  /** Ended in good order after so many events. */
  readonly endAfter?: number;
  /** Each event is sent so many times. */
  readonly times?: number;
  /** Waits so long before each event, in ms. */
  readonly delayMs?: number;
}

/** The faults that are switched on. Each function is asked for every call, so that a test says which one fails. */
export class Faults {
  /** @param nth how many appends came before, over all streams @param stream the first stream written */
  append: (nth: number, stream: string) => AppendFault | undefined = () => undefined;
  /** @param nth how many subscriptions came before */
  subscription: (nth: number) => SubscriptionFault | undefined = () => undefined;
  /** True: a read is answered with "server is not ready". */
  read: (nth: number) => boolean = () => false;
  /** Whom it lets in: nobody where the password is wrong; where $all is for others, calls on streams only. */
  denied: 'nobody' | 'not $all' | undefined;
  /** The leader that "not leader" names. */
  leader: { readonly host: string; readonly port: number } | undefined;

  #appends = 0;
  #subscriptions = 0;
  #reads = 0;

  ofAppend(stream: string): AppendFault | undefined {
    return this.append(this.#appends++, stream);
  }

  ofSubscription(): SubscriptionFault {
    return this.subscription(this.#subscriptions++) ?? {};
  }

  ofRead(): boolean {
    return this.read(this.#reads++);
  }

  /** How many appends, subscriptions and reads have come in. */
  get seen(): { readonly appends: number; readonly subscriptions: number; readonly reads: number } {
    return { appends: this.#appends, subscriptions: this.#subscriptions, reads: this.#reads };
  }

  /** Switches all faults off. */
  clear(): void {
    this.append = () => undefined;
    this.subscription = () => undefined;
    this.read = () => false;
    this.denied = undefined;
  }
}
