// How sure this server is of who signed in: OpenID Connect Core §2 `acr` and `amr`, RFC 8176 §2.
// https://www.rfc-editor.org/rfc/rfc8176#section-2

/** The one level there is: a password. */
export const passwordContext = "1";

/** How a person proves who they are here. */
export const authenticationMethods = ["pwd"];
