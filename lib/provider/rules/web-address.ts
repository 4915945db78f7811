// Addresses that a client names beside its redirect URIs: for people to follow, and for this server to ask.
// RFC 7591 §5: https://www.rfc-editor.org/rfc/rfc7591#section-5

const longestAddress = 2_048;
const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

function readAddress(text: string): URL | null {
  return text.length <= longestAddress && URL.canParse(text) ? new URL(text) : null;
}

/** RFC 7591 §5 – Whether it is an http or https address: a link of another kind could run a script on the page that shows it. */
export function isWebAddress(text: string): boolean {
  return /^https?:$/.test(readAddress(text)?.protocol ?? "");
}

/** Whether it is an https address, or an http one of this machine (developers'), without fragment and user name; whether it is asked, the guard decides. */
export function isServerAddress(text: string): boolean {
  const url = readAddress(text);
  if (url === null || text.includes("#") || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopbackHosts.includes(url.hostname));
}
