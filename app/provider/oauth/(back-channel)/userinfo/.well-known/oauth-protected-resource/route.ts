// The userinfo endpoint's metadata where clients look that append the well-known path; RFC 9728 §3.1 inserts it.
// https://www.rfc-editor.org/rfc/rfc9728#section-3.1
export {
  DELETE,
  GET,
  HEAD,
  OPTIONS,
  PATCH,
  POST,
  PUT,
} from "@/app/.well-known/oauth-protected-resource/provider/oauth/userinfo/route";
