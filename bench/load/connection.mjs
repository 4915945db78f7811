// One keep-alive connection of the load: HTTP/1.1 (RFC 9112) with as little work as possible, so that the server is what is measured.
// https://www.rfc-editor.org/rfc/rfc9112
import { connect } from "node:net";

/** The chunked body in `text` from `start`, and where it ends; null while some of it is missing (RFC 9112 §7.1). */
function readChunks(text, start) {
  let body = "";
  for (let at = start; ;) {
    const lineEnd = text.indexOf("\r\n", at);
    if (lineEnd === -1) return null;
    const size = parseInt(text.slice(at, lineEnd), 16);
    at = lineEnd + 2 + size + 2;
    if (at > text.length) return null;
    if (size === 0) return { body, rest: at };
    body += text.slice(lineEnd + 2, at - 2);
  }
}

/** The body of a known length in `text` from `start`; null while some of it is missing. */
function readLength(text, start, length) {
  const rest = start + length;
  return rest > text.length ? null : { body: text.slice(start, rest), rest };
}

/** Takes the first whole response out of what has arrived, or null; `rest` is where the next one begins. */
export function readResponse(text) {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd === -1) return null;
  const head = text.slice(0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  const isChunked = length === null && /\r\ntransfer-encoding: *chunked/i.test(head);
  const read = isChunked ? readChunks(text, headEnd + 4) : readLength(text, headEnd + 4, Number(length?.[1] ?? 0));
  return read && { status: Number(head.slice(9, 12)), head, ...read };
}

/** Opens connections to `url`'s server as they are needed; one request at a time. */
export class Connection {
  #url;
  #socket = null;
  #arrived = "";
  #waiting = null;

  constructor(url) {
    this.#url = new URL(url);
  }

  #open() {
    const { hostname, port } = this.#url;
    const socket = connect({ host: hostname === "localhost" ? "127.0.0.1" : hostname, port: Number(port) });
    socket.setNoDelay(true).setEncoding("latin1");
    socket.on("data", (text) => this.#take(text));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("the server closed the connection")));
    this.#socket = socket;
  }

  #take(text) {
    this.#arrived = this.#arrived === "" ? text : this.#arrived + text;
    const response = readResponse(this.#arrived);
    if (response === null) return;
    this.#arrived = this.#arrived.slice(response.rest);
    const { resolve } = this.#waiting;
    this.#waiting = null;
    if (/\r\nconnection: *close/i.test(response.head)) this.close();
    resolve(response);
  }

  #fail(error) {
    this.close();
    this.#waiting?.reject(
      new Error(`${error.message}, ${Math.round(performance.now() - this.#waiting.since)} ms after a request`),
    );
    this.#waiting = null;
  }

  /** Sends one request, all of it in `text`, and resolves to its response; rejects when the connection breaks. */
  send(text) {
    if (this.#socket === null) this.#open();
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject, since: performance.now() };
      this.#socket.write(text, "latin1");
    });
  }

  close() {
    const socket = this.#socket;
    this.#socket = null;
    this.#arrived = "";
    socket?.removeAllListeners("close").destroy();
  }
}
