// Every grant that this server knows; the metadata and `unsupported_grant_type` follow from this list.
import { redeemAuthorizationCode } from "./authorization-code";
import { issueToClient } from "./client-credentials";
import { deviceCodeGrant, redeemDeviceCode } from "./device-code";
import type { Grant } from "./grant";
import { refresh } from "./refresh-token";

export const grants = new Map<string, Grant>([
  ["authorization_code", redeemAuthorizationCode],
  ["refresh_token", refresh],
  ["client_credentials", issueToClient],
  [deviceCodeGrant, redeemDeviceCode],
]);
