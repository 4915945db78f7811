// Settings for the libraries that people use, filled in for one client.
import type { Client } from "@/lib/provider/store/store";
import { curlSnippet } from "./snippets/curl";
import { nextAuthSnippet } from "./snippets/next-auth";
import { openidClientSnippet } from "./snippets/openid-client";

/** Three texts to paste, folded but for the first. */
export function Snippets({ client, issuer }: { client: Client; issuer: string }) {
  const snippets = [
    ["next-auth 4", nextAuthSnippet(client, issuer)],
    ["openid-client 6", openidClientSnippet(client, issuer)],
    ["curl", curlSnippet(client, issuer)],
  ] as const;
  return (
    <div className="border-t border-line">
      {snippets.map(([name, code], index) => (
        <details key={name} open={index === 0} className="border-b border-line py-3">
          <summary className="py-1 font-medium">{name}</summary>
          <pre
            role="region"
            aria-label={name}
            tabIndex={0}
            className="mt-3 mb-2 overflow-x-auto rounded-field border border-line bg-raised p-4 text-[0.8125rem] leading-relaxed"
          >
            <code className="font-mono">{code}</code>
          </pre>
        </details>
      ))}
    </div>
  );
}
