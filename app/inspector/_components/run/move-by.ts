// The keyboard: j and k, or the arrows, move through the messages, numbers choose a view of one, r the one to send it again
// from, e leads to what waits in step mode, ? to the help. Only while the focus is among them, so that a single letter does nothing to whoever speaks to their computer, and the arrows scroll elsewhere.
// WCAG 2.2 §2.1.4. https://www.w3.org/TR/WCAG22/#character-key-shortcuts
import type { KeyboardEvent } from "react";
import { tabNames, type TabName } from "@/app/inspector/_components/detail/message-detail";
import type { MessageView } from "@/lib/inspector/message-view";

/** What to do on a key: moves the choice from the message at `at` (-1 for none), and the focus with it, or chooses a view. */
export function moveBy(
  messages: readonly MessageView[],
  at: number,
  choose: (id: number) => void,
  chooseTab: (name: TabName) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const tab = tabNames[Number(event.key) - 1];
    if (tab !== undefined) chooseTab(tab);
    if (event.key === "r") chooseTab("again");
    if (event.key === "e") document.querySelector<HTMLElement>("[data-held]")?.focus();
    if (event.key === "?") document.getElementById("keys")?.focus();
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const next = messages[Math.min(messages.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.id);
    document.getElementById(`message-${next.id}`)?.focus();
  };
}
