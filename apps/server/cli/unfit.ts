/** What was asked of a command line does not fit; the message says what would. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}
