// A client looks at, replaces or deletes its own registration: RFC 7592 §2.
// https://www.rfc-editor.org/rfc/rfc7592#section-2
//
//   GET /provider/oauth/register/{client_id}
//   Authorization: Bearer {registration_access_token}
import { backChannel, json } from "@/lib/provider/http/json";
import { readJson } from "@/lib/provider/http/json-body";
import { allowOnly } from "@/lib/provider/http/methods";
import type { HttpRequest } from "@/lib/provider/http/request";
import { clientInformation } from "@/lib/provider/registration/client-information";
import { namesDialect, readDialects, tellDialects } from "@/lib/provider/registration/dialect-members";
import { registeredClient } from "@/lib/provider/registration/registered-client";
import { checkSectorIdentifier } from "@/lib/provider/registration/sector-identifier";
import { readClientMetadata } from "@/lib/provider/rules/client-metadata";
import { checkReplacement } from "@/lib/provider/rules/client-replacement";
import { store } from "@/lib/provider/store/prisma";
import { matchesHash } from "@/lib/provider/tokens/hash";

type Context = { params: Promise<{ client_id: string }> };

export const { HEAD, POST, PATCH, OPTIONS } = allowOnly("GET", "PUT", "DELETE");

export async function GET(request: HttpRequest, { params }: Context): Promise<Response> {
  return backChannel(request, async () => {
    const { client, token } = await registeredClient(request, (await params).client_id);
    return json({ ...clientInformation(client, token, null), ...(await tellDialects(client)) });
  });
}

export async function PUT(request: HttpRequest, { params }: Context): Promise<Response> {
  return backChannel(request, async () => {
    const { client, token } = await registeredClient(request, (await params).client_id);
    const document = await readJson(request);
    const { type: _stays, ...replacement } = readClientMetadata(document, { speaksDialect: namesDialect(document) });
    checkReplacement(document, client, replacement.tokenEndpointAuthMethod, (secret) =>
      client.secrets.some(({ secretHash }) => matchesHash(secret, secretHash)),
    );
    await checkSectorIdentifier(replacement);
    const { together, members } = await readDialects(document, client, new Date());
    await store.clients.replaceRegistered(client.id, replacement, together);
    return json({ ...clientInformation({ ...client, ...replacement }, token, null), ...members });
  });
}

export async function DELETE(request: HttpRequest, { params }: Context): Promise<Response> {
  return backChannel(request, async () => {
    const { client } = await registeredClient(request, (await params).client_id);
    await store.clients.removeRegistered(client.id);
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  });
}
