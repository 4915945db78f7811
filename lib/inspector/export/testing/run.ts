// A login as it is kept, with values that no format may stumble over.
import { makeExchange } from "@/lib/trace/testing/exchanges";
import type { Exchange } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";
import type { ExportedRun } from "@/lib/inspector/export/run";

/** What must not be in a masked export, by what it is. */
export const secrets = {
  state: "a-state/that needs+encoding=✓",
  nonce: "n-0S6_WzA2Mj-of-this-login",
  waiting: "bq_KjZ_KDCoEbnS6xbtd4Fy5Q.Zq58D_ybQzn3L6ecjIfwr5Y24e8K",
  code: "bc_T_QwcuOqaZlvcGxBEk6Z-Q.J8DakIsqENPegXMMRUxV8NoBEHQ0V",
  verifier: "zrAPxY7rwhSSUS0m1z361xD74ImS4D4djVX-B9GRbKU",
  accessToken: "ba_iRx8YV47we8-5Sk2rJ3Raw.cmeRBbeBtaevzmvnaD8rz7ZbYGC",
  refreshToken: "br_6JGU4bsh3DHTcYqsEsglJw.StLDizxxZJnxQTkm19aog6vFYxFe",
  idToken: "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwOi8vbG9jYWxob3N0In0.yApfj7Iks4AEKpWycJDMOw",
  email: "o'hara+test@tea.example",
  csrf: "y7hwuiPF__gDS1hnPlrjDukgWyjEzHEm3bQL7RrMj-s",
  session: "cXw-a-session-of-site-a-in-a-row",
  phone: '+49 30 "123456"',
};

const page = ["accept", "text/html,*/*"] as const;
const callback = "https://tea.example/cb";
const address = `/provider/oauth/authorize/${secrets.waiting}`;
const answered = new URLSearchParams({ code: secrets.code, state: secrets.state });
const userinfo = JSON.stringify({ email: secrets.email, phone_number: secrets.phone, sub: "somebody" });

/** What a shell, Mermaid, HTML and TypeScript could take for their own. */
export const nasty = `'";#%% $(touch pwned) \`touch pwned\` \\ </script> \n end 标签 \u2028 $HOME & | > <`;

const exchanges: Partial<Exchange>[] = [
  {
    path: "/provider/oauth/authorize",
    requestHeaders: [
      page,
      ["referer", `https://tea.example/?state=${encodeURIComponent(secrets.state).toLowerCase()}`],
    ],
    query: [
      ["response_type", "code"],
      ["client_id", nasty],
      ["redirect_uri", callback],
      ["state", secrets.state],
      ["nonce", secrets.nonce],
      ["login_hint", secrets.email],
    ],
    responseHeaders: [["location", `http://localhost${address}`]],
    checks: [{ rule: "client-known", section: "RFC 6749 §4.1.1", says: nasty, passed: true }],
    rows: [
      {
        table: "AuthorizationRequest",
        operation: "insert",
        values: [["parameters", JSON.stringify({ state: secrets.state, nonce: secrets.nonce })]],
      },
    ],
  },
  {
    path: address,
    requestHeaders: [page],
    responseHeaders: [["location", `http://localhost/provider/sign-in?request=${secrets.waiting}`]],
  },
  { path: "/provider/sign-in", requestHeaders: [page], query: [["request", secrets.waiting]], status: 200 },
  {
    method: "POST",
    path: "/provider/sign-in",
    requestHeaders: [page, ["cookie", "birch-session=•••"]],
    form: [
      ["csrf_token", secrets.csrf],
      ["request", secrets.waiting],
      ["email", secrets.email],
      ["password", "•••"],
    ],
    responseHeaders: [["location", `http://localhost${address}`]],
    rows: [{ table: "Session", operation: "insert", values: [["sessionToken", secrets.session]] }],
  },
  { path: address, requestHeaders: [page], responseHeaders: [["location", `${callback}?${answered}`]] },
  {
    from: "client",
    channel: "back",
    method: "POST",
    path: "/provider/oauth/token",
    requestHeaders: [["authorization", "Basic an-app:•••"]],
    form: [
      ["code", secrets.code],
      ["code_verifier", secrets.verifier],
    ],
    status: 200,
    responseHeaders: [["content-type", "application/json"]],
    answer: JSON.stringify({
      access_token: secrets.accessToken,
      refresh_token: secrets.refreshToken,
      id_token: secrets.idToken,
      info: { email: secrets.email },
    }),
    checks: [{ rule: "code-known", section: "RFC 6749 §4.1.3", says: nasty, passed: true }],
    steps: [{ name: "login-began", passed: null, values: [["body", JSON.stringify({ body: userinfo })]] }],
  },
  {
    from: "client",
    channel: "back",
    path: "/provider/oauth/userinfo",
    requestHeaders: [["authorization", `Bearer ${secrets.accessToken}`]],
    status: 200,
    answer: userinfo,
    checks: [{ rule: "token-alive", section: "RFC 6750 §3.1", says: nasty, passed: false }],
  },
];

export const origins = { "site-a": "http://localhost:3000", "site-b": "http://localhost:3000" };

/** The run with its secrets. */
export function makeRun(changes: Partial<Exchange>[] = exchanges): ExportedRun & { exchanges: KeptExchange[] } {
  const kept = changes.map((one, at) => ({ ...makeExchange({ run: "a-run", began: at, ...one }), id: at + 1 }));
  return { run: "a-run", clientId: nasty, exportedAt: "2026-01-02T03:04:05.000Z", exchanges: kept };
}
