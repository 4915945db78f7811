// What is to be seen, as the server tells it; a lost connection is taken up again by the browser.
import { useEffect, useState } from "react";
import type { Watched } from "@/lib/inspector/watched";

/** Begins with what the page came with; `asked` is the run to stay with, null for whichever is the newest. */
export function useWatched(asked: string | null, initial: Watched): { watched: Watched; isLive: boolean } {
  const [watched, setWatched] = useState(initial);
  const [isLive, setLive] = useState(true);
  useEffect(() => {
    const source = new EventSource(`/inspector/api/events${asked === null ? "" : `?run=${asked}`}`);
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.onmessage = ({ data }) => setWatched(JSON.parse(data as string) as Watched);
    return () => source.close();
  }, [asked]);
  return { watched, isLive };
}
