// Other ways in which clients may speak to this server, one name each; beside lib/provider/ and app/provider/ of the
// same name, this line is all that a dialect has here.
import type { Locale } from "@/lib/locale";
import type { WrittenTogether } from "@/lib/provider/store/prisma/written-together";
import type { Client } from "@/lib/provider/store/store";
import { wechat } from "@/lib/provider/wechat/registration";

/** What a registration has of a dialect: rows to be written with the client's, and members of the answer. */
export type DialectRegistration = { together: WrittenTogether[]; members: object };

export type Dialect = {
  /** The page that explains it, for the front page. */
  explanation: { path: string; text: Record<Locale, { way: string; wayWhat: string }> };
  /** The member of a registration document that is the dialect's (RFC 7591 §2). */
  member: string;
  /** Reads that member (undefined: left out) for a new client (null) or one that is there; throws an OAuthError. */
  readRegistration(member: unknown, client: Client | null, now: Date): Promise<DialectRegistration>;
  /** The members that tell what is registered of a client, without secrets. */
  tellRegistration(client: Client): Promise<object>;
};

export const dialects: readonly Dialect[] = [wechat];
