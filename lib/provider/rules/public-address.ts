// Which IP addresses are the public internet's: RFC 6890 and the registries of special addresses that it founded.
// What is not there is a machine of ours or our neighbour's, and nobody outside may make us talk to it.
// https://www.rfc-editor.org/rfc/rfc6890#section-2.2

const specialIPv4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/** Of IPv6 only 2000::/3 is given out to networks, and of that not these: Teredo and its kin, documentation, 6to4. */
const specialIPv6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

function bitsOfIPv4(address: string): string | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  const bytes = match?.slice(1).map(Number);
  if (!bytes?.every((byte) => byte < 256)) return null;
  return bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
}

/** Null for anything but eight groups of hexadecimal digits, of which :: stands for some; an embedded IPv4 address is not read. */
function bitsOfIPv6(address: string): string | null {
  const [head = "", tail, ...more] = address.split("::");
  if (more.length > 0) return null;
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, behind] = [groups(head), groups(tail ?? "")];
  const missing = 8 - before.length - behind.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const all = [...before, ...Array.from({ length: missing }, () => "0"), ...behind];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}

function isIn(bits: string, block: string, read: (address: string) => string | null): boolean {
  const [address = "", length] = block.split("/");
  return read(address)!.startsWith(bits.slice(0, Number(length)));
}

/** Whether an IP address is one of the public internet; false for what is no IP address and for every IPv6 address with an IPv4 one inside. */
export function isPublicAddress(address: string): boolean {
  const four = bitsOfIPv4(address);
  if (four !== null) return !specialIPv4.some((block) => isIn(four, block, bitsOfIPv4));
  const six = bitsOfIPv6(address);
  if (six === null || !six.startsWith("001")) return false;
  return !specialIPv6.some((block) => isIn(six, block, bitsOfIPv6));
}
