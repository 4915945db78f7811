// What a person types about themselves: sign-up and the normalised address that names an account.
// NIST SP 800-63B-4 §3.1.1. https://pages.nist.gov/800-63-4/sp800-63b.html

const shortestPassword = 8;
const longestPassword = 128;
const commonPasswords = new Set([
  "password",
  "12345678",
  "123456789",
  "1234567890",
  "qwertyuiop",
  "password1",
  "iloveyou",
  "11111111",
  "00000000",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "trustno1",
  "letmein1",
  "welcome1",
  "qwerty123",
  "passw0rd",
  "abc12345",
]);

/** One spelling for every way to write the same address, so that they share one account and one attempt counter. */
export function normaliseEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Whether a normalised address can be an account's. */
export function isEmail(address: string): boolean {
  return address.length <= 254 && /^[!-?A-~]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address);
}

/** Removes control and bidirectional characters that could make one name look like another, and outer spaces. */
export function cleanName(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

export type SignUpFault = {
  name?: "name_missing" | "name_too_long";
  email?: "email_invalid";
  password?: "password_short" | "password_long" | "password_common";
};

/** Says what is wrong with a sign-up form, by field; an empty answer means nothing is. */
export function checkSignUp(name: string, email: string, password: string): SignUpFault {
  const length = [...password].length;
  return {
    ...(name === "" && { name: "name_missing" as const }),
    ...(name.length > 60 && { name: "name_too_long" as const }),
    ...(!isEmail(email) && { email: "email_invalid" as const }),
    ...(length < shortestPassword && { password: "password_short" as const }),
    ...(length > longestPassword && { password: "password_long" as const }),
    ...(commonPasswords.has(password.toLowerCase()) && { password: "password_common" as const }),
  };
}
