// A login by hand: RFC 6749 §4.1 with RFC 7636. https://www.rfc-editor.org/rfc/rfc6749#section-4.1
import type { Client } from "@/lib/provider/store/store";

const makeChallenge = `# 0. Make a code_verifier and its code_challenge.
VERIFIER=$(openssl rand 32 | openssl base64 -A | tr '+/' '-_' | tr -d =)
CHALLENGE=$(printf %s "$VERIFIER" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d =)

`;

/** The address to open, and the request that trades the code for tokens. */
export function curlSnippet(client: Client, issuer: string): string {
  const redirectUri = client.redirectUris[0] ?? "";
  const query = new URLSearchParams({
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: "read",
    state: "anything",
  });
  const authenticate = {
    client_secret_basic: `-u "${client.clientId}:$BIRCH_CLIENT_SECRET"`,
    client_secret_post: `-d client_id=${client.clientId} \\\n  -d client_secret="$BIRCH_CLIENT_SECRET"`,
    private_key_jwt: `-d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\\n  -d client_assertion="$ASSERTION"`,
    none: `-d client_id=${client.clientId}`,
  }[client.tokenEndpointAuthMethod ?? "client_secret_basic"];
  const pkce = client.requirePkce;
  return `${pkce ? makeChallenge : ""}# 1. Open this in a browser.
echo "${issuer}/oauth/authorize?${query}${pkce ? "&code_challenge=$CHALLENGE&code_challenge_method=S256" : ""}"

# 2. The browser comes back with a code, good for 60 seconds.
curl ${issuer}/oauth/token \\
  ${authenticate} \\
  -d grant_type=authorization_code \\${pkce ? `\n  -d code_verifier="$VERIFIER" \\` : ""}
  --data-urlencode redirect_uri="${redirectUri}" \\
  -d code=CODE`;
}
