/** What is used of Fastify's request: one package fewer to depend on by name, and a short list of what a route may look at. */
export interface Request {
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>> & {
    readonly authorization?: string | undefined;
    readonly accept?: string | undefined;
    readonly 'if-match'?: string | undefined;
    readonly 'if-none-match'?: string | undefined;
  };
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What is used of Fastify's reply. */
export interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  headers(headers: Readonly<Record<string, string>>): Reply;
  send(body?: string | Buffer): unknown;
}
