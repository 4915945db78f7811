// The keyboard: j and k, or the arrows, move through the messages.
import { useEffect } from "react";
import type { MessageView } from "@/lib/inspector/message-view";

const typed = /^(INPUT|TEXTAREA|SELECT)$/;

/** Moves the choice from the message at `at` (-1 for none). */
export function useKeys(messages: readonly MessageView[], at: number, choose: (id: number) => void): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      const where = event.target instanceof HTMLElement ? event.target.tagName : "";
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || typed.test(where)) return;
      const next = messages[Math.min(messages.length - 1, Math.max(0, at + step))];
      if (next === undefined) return;
      event.preventDefault();
      choose(next.id);
      document.getElementById(`message-${next.id}`)?.focus();
    };
    window.addEventListener("keydown", move);
    return () => window.removeEventListener("keydown", move);
  }, [messages, at, choose]);
}
