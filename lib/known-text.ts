// A Response whose text is at hand. A web-standard one puts its text into a stream at once, which costs more than all
// the rest of a token answer (measured); the front door sends the text as it is, and nobody makes the stream.

/** A Response that makes its stream when somebody reads it, as Next does. */
class TextResponse extends Response {
  readonly knownText: string;
  #streaming: Response | null = null;

  constructor(text: string, init: ResponseInit) {
    super(null, init);
    this.knownText = text;
  }

  get #whole(): Response {
    return (this.#streaming ??= new Response(this.knownText));
  }

  override get body() {
    return this.#whole.body;
  }

  override get bodyUsed() {
    return this.#streaming?.bodyUsed ?? false;
  }

  override text() {
    return this.#whole.text();
  }

  override json() {
    return this.#whole.json();
  }

  override arrayBuffer() {
    return this.#whole.arrayBuffer();
  }

  override blob() {
    return this.#whole.blob();
  }

  override clone() {
    return new TextResponse(this.knownText, { status: this.status, headers: this.headers });
  }
}

/** Makes a Response whose text stays at hand; `init` names its Content-Type. */
export function textResponse(text: string, init: ResponseInit): Response {
  return new TextResponse(text, init);
}

/** The text of a Response that textResponse made. */
export function knownText(response: Response): string | undefined {
  return response instanceof TextResponse ? response.knownText : undefined;
}
