// What happens, as it happens: server-sent events (HTML §9.2). Each event is all that is to be seen at that moment, so a
// reader whose connection was lost misses nothing, whatever its Last-Event-ID.
// https://html.spec.whatwg.org/multipage/server-sent-events.html
import { headers } from "next/headers";
import { watch } from "@/lib/inspector/watched";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";
import { browserOf } from "@/lib/trace/browser";
import { bell, endOfServer, ringOfClient } from "@/lib/trace/ring";

/** Another process may have noted something, whose bell does not ring here (milliseconds). */
const lookAnyway = 2_000;

const answerHeaders = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

export async function GET(request: Request): Promise<Response> {
  const browser = browserOf((await headers()).get("cookie") ?? undefined);
  if (settings().mode !== "demo" || browser === null)
    return new Response("This browser has no runs.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
    });
  const asked = new URL(request.url).searchParams.get("run");
  const locale = await requestLocale();
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let sent = "";
      let heard: string[] = [];
      const hear = (names: string[]) => {
        for (const name of heard) bell().off(name, send);
        for (const name of names) bell().on(name, send);
        heard = names;
      };
      const send = () => {
        const watched = watch(browser, asked, locale);
        hear([...(watched.run === null ? [] : [watched.run]), ...watched.clients.map(ringOfClient)]);
        const last = Math.max(0, ...watched.messages.map(({ id }) => id));
        const { run, runs, clients, messages, unnoted, isStepping, holdsAnswers, held } = watched;
        const stepping = [isStepping, holdsAnswers, held];
        const state = JSON.stringify([run, last, messages.length, unnoted, runs.length, clients, stepping]);
        if (state === sent) return;
        sent = state;
        controller.enqueue(encoder.encode(`id: ${last}\ndata: ${JSON.stringify(watched)}\n\n`));
      };
      const timer = setInterval(send, lookAnyway);
      const end = () => {
        stop();
        controller.close();
      };
      stop = () => {
        clearInterval(timer);
        bell().off(browser, send).off(endOfServer, end);
        hear([]);
        request.signal.removeEventListener("abort", end);
      };
      bell().on(browser, send).on(endOfServer, end);
      request.signal.addEventListener("abort", end);
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      send();
    },
    cancel: () => stop(),
  });
  return new Response(stream, { headers: answerHeaders });
}
