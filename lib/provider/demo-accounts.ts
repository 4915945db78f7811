// The accounts that demo mode seeds and shows on the sign-in page; production has none.
import { settings } from "@/lib/settings";

const password = "open-sesame-demo";

const accounts = [
  {
    uid: 100101,
    name: "Alice",
    email: "alice@example.com",
    password,
    address: "1 Birch Lane\nSpringfield",
    phoneNumber: "+12025550101",
  },
  {
    uid: 100102,
    name: "Bob",
    email: "bob@example.com",
    password,
    address: "2 Acorn Street\nLittle Hampden",
    phoneNumber: "+442079460102",
  },
];

/** The demo accounts, none outside demo mode. */
export function demoAccounts(): typeof accounts {
  return settings().mode === "demo" ? accounts : [];
}

/** The same accounts in whichever mode, for production to recognise them. */
export function knownToEverybody(): typeof accounts {
  return accounts;
}
