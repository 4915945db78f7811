// What site B reads of a request. A web-standard Request is one; the front door hands over a cheaper one.

export type HttpRequest = {
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** In pieces of bytes, as a list when all of them are there; null when there is none. */
  readonly body: unknown;
};
