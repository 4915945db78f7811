// What passes between the page that opens a run and the server.
import type { MessageView } from "@/lib/inspector/message-view";

export type Opened = { clientId: string | null; exportedAt: string; messages: MessageView[] };

/** What the server makes of a file: a run, or a sentence that says what is wrong. */
export type OpenAnswer = { opened: Opened } | { problem: string };

/** No larger file is read (bytes). */
export const largestFile = 5_000_000;
