// A Response whose text and headers are at hand. A web-standard one puts its text into a stream at once, which costs more
// than all the rest of a token answer (measured), and its headers into a list that checks and sorts them; the front door
// sends both as they are, and nobody makes either.

type PlainHeaders = Readonly<Record<string, string>>;

/** A Response that makes its stream and its Headers when somebody asks for them, as Next does. */
class TextResponse extends Response {
  readonly knownText: string;
  /** Names, in small letters, and values in turn; null once somebody has the Headers, which may be changed. */
  #plain: string[] | null = [];
  #streaming: Response | null = null;

  constructor(text: string, status: number, headers: PlainHeaders) {
    super(null, { status });
    this.knownText = text;
    this.add(headers);
  }

  get plainHeaders(): readonly string[] {
    return this.#plain ?? [...super.headers].flat();
  }

  add(headers: PlainHeaders): void {
    for (const name in headers) {
      if (this.#plain !== null) put(this.#plain, name.toLowerCase(), headers[name]!);
      else super.headers.set(name, headers[name]!);
    }
  }

  override get headers() {
    const plain = this.#plain ?? [];
    this.#plain = null;
    for (let at = 0; at < plain.length; at += 2) super.headers.set(plain[at]!, plain[at + 1]!);
    return super.headers;
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
    const copy = new TextResponse(this.knownText, this.status, {});
    copy.#plain = [...this.plainHeaders];
    return copy;
  }
}

function put(headers: string[], name: string, value: string): void {
  for (let at = 0; at < headers.length; at += 2) {
    if (headers[at] === name) {
      headers[at + 1] = value;
      return;
    }
  }
  headers.push(name, value);
}

/** Makes a Response whose text and headers stay at hand. */
export function textResponse(
  text: string,
  { status = 200, headers }: { status?: number; headers: PlainHeaders },
): Response {
  return new TextResponse(text, status, headers);
}

/** Sets headers of an answer, one for each name. */
export function setHeaders(answer: Response, headers: PlainHeaders): void {
  if (answer instanceof TextResponse) answer.add(headers);
  else for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
}

/** An answer's text, and the names of its headers, in small letters, and their values in turn. */
export type KnownAnswer = { text: string; headers: readonly string[] };

/** What is known of an answer that textResponse made, undefined for any other. */
export function knownAnswer(answer: Response): KnownAnswer | undefined {
  return answer instanceof TextResponse ? { text: answer.knownText, headers: answer.plainHeaders } : undefined;
}
