// Dynamic client registration: RFC 7591 §3.
// https://www.rfc-editor.org/rfc/rfc7591#section-3
//
//   POST /provider/oauth/register
//   {"client_name": "…", "redirect_uris": ["…"]}
import { makeClientId, makeClientSecret } from "@/lib/provider/client-credentials";
import { backChannel, json } from "@/lib/provider/http/json";
import { readJson } from "@/lib/provider/http/json-body";
import { allowOnly } from "@/lib/provider/http/methods";
import type { HttpRequest } from "@/lib/provider/http/request";
import { clientInformation } from "@/lib/provider/registration/client-information";
import { namesDialect, readDialects } from "@/lib/provider/registration/dialect-members";
import { mayRegister } from "@/lib/provider/registration/initial-access";
import { checkSectorIdentifier } from "@/lib/provider/registration/sector-identifier";
import { readClientMetadata } from "@/lib/provider/rules/client-metadata";
import { store } from "@/lib/provider/store/prisma";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");

export async function POST(request: HttpRequest): Promise<Response> {
  return backChannel(request, async () => {
    const now = new Date();
    const document = await readJson(request);
    const metadata = readClientMetadata(document, { speaksDialect: namesDialect(document) });
    await mayRegister(request, now);
    await checkSectorIdentifier(metadata);
    const { together, members } = await readDialects(document, null, now);
    const secret = metadata.tokenEndpointAuthMethod.startsWith("client_secret") ? makeClientSecret() : null;
    const registrationSecret = makeSecret();
    const registration = {
      ...metadata,
      clientId: makeClientId(),
      ownerUid: null,
      accessTokenLifetime: null,
      createdAt: now,
      secret: secret?.kept ?? null,
      registrationTokenHash: hashSecret(registrationSecret),
    };
    const client = await store.clients.register(registration, together);
    const token = makeHandle("registration", client.id, registrationSecret);
    return json({ ...clientInformation(client, token, secret?.value ?? null), ...members }, { status: 201 });
  });
}
