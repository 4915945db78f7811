// Sending a message again, as it was or changed. The port of the sender's socket, which both ends know, tells the front
// door that this is no new login, without a header that nobody else would send.
import { Agent, request as startRequest } from "node:http";
import type { Again, Exchange, Party } from "./exchange";
import type { Original } from "./originals";

/** Changes what a site answers to a request that the other one sent because of a message that was sent again. */
export type ChangeAnswer = (path: string, body: string) => string;

export type Resend = Again & {
  run: string;
  from: Party;
  changeAnswer: ChangeAnswer | null;
  /** Told the number of the exchange, or null when it could not be kept. */
  kept: (id: number | null) => void;
};

type Answer = { status: number; location: string | null; id: number | null };

const perProcess = globalThis as {
  bothSidesResends?: Map<number, Resend>;
  bothSidesChangedAnswers?: WeakMap<Exchange, ChangeAnswer>;
};

function resends(): Map<number, Resend> {
  return (perProcess.bothSidesResends ??= new Map());
}

/** The resend whose request arrived from `port`; it is forgotten with that. */
export function resendFrom(port: number | undefined): Resend | undefined {
  const resend = port === undefined ? undefined : resends().get(port);
  if (port !== undefined) resends().delete(port);
  return resend;
}

/** What is to become of the answers to requests that are sent during `exchange`. */
export function changedAnswers(): WeakMap<Exchange, ChangeAnswer> {
  return (perProcess.bothSidesChangedAnswers ??= new WeakMap());
}

/** Sends a request to this very server, at `port` of `host`; resolves when it was answered and kept; throws what node:http throws. */
export function sendAgain(
  { host, port }: { host: string; port: number },
  { method, url, headers, body }: Original,
  resend: Omit<Resend, "kept">,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const sent = headers.filter(([name]) => !/^(content-length|transfer-encoding|connection)$/.test(name));
    const all = body === "" ? sent : [...sent, ["content-length", String(Buffer.byteLength(body))] as const];
    let isAnswered: (answer: Omit<Answer, "id">) => void;
    const answered = new Promise<Omit<Answer, "id">>((settle) => (isAnswered = settle));
    const kept = (id: number | null) => void answered.then((answer) => resolve({ ...answer, id }));
    const asked = startRequest({ host, port, method, path: url, headers: all.flat(), agent }, (response) => {
      response.resume().on("end", () => {
        isAnswered({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      });
    });
    asked.on("error", reject);
    asked.on("socket", (socket) =>
      socket.on("connect", () => {
        resends().set(socket.localPort!, { ...resend, kept });
        asked.end(body);
      }),
    );
  });
}
