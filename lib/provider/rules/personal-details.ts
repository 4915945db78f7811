// What people may tell about themselves beside their email address: OpenID Connect Core §5.1 `name`, `phone_number`, §5.1.1 `address`.
// https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
import { cleanName } from "./person";

export type PersonalDetails = { name: string; address: string | null; phoneNumber: string | null };

/** The form as it was typed. */
export type TypedDetails = { name: string; address: string; phoneNumber: string };

export type DetailsFaults = {
  name?: "name_missing" | "name_too_long";
  address?: "address_too_long";
  phoneNumber?: "phone_form";
};

const longestName = 60;
const longestAddress = 300;
const mostLines = 6;

/** Lines without odd characters, empty ones left out. */
function cleanAddress(typed: string): string {
  const lines = typed.split(/\r\n|\r|\n/).map(cleanName);
  return lines.filter((line) => line !== "").join("\n");
}

/** E.164, the form that OpenID Connect recommends: a plus, the country, the number; what people write between digits goes. */
function cleanPhoneNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s().\-/]/g, "")
    .replace(/^00/, "+");
}

/** Reads the form: the details in their stored form, or what is wrong by field. An empty address or number is none. */
export function readPersonalDetails(typed: TypedDetails): { details: PersonalDetails } | { faults: DetailsFaults } {
  const name = cleanName(typed.name);
  const address = cleanAddress(typed.address);
  const phoneNumber = cleanPhoneNumber(typed.phoneNumber);
  const faults: DetailsFaults = {
    ...(name === "" && { name: "name_missing" as const }),
    ...(name.length > longestName && { name: "name_too_long" as const }),
    ...((address.length > longestAddress || address.split("\n").length > mostLines) && {
      address: "address_too_long" as const,
    }),
    ...(phoneNumber !== "" && !/^\+[1-9]\d{6,14}$/.test(phoneNumber) && { phoneNumber: "phone_form" as const }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  return { details: { name, address: address || null, phoneNumber: phoneNumber || null } };
}
