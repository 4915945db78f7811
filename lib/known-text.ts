// Remembers the text of an answer beside it, so that the front door need not read it back out of a stream.

const texts = new WeakMap<Response, string>();

/** Makes a Response whose text stays at hand. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  texts.set(response, text);
  return response;
}

/** The text of a Response that textResponse made. */
export function knownText(response: Response): string | undefined {
  return texts.get(response);
}
