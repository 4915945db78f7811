// What the console offers for other ways to speak to this server, one name each; beside app/provider/ and lib/provider/
// of the same name, this line is all that a dialect has here.
import type { ReactNode } from "react";
import { wechatPanel } from "@/app/provider/wechat/_console/panel";
import type { Locale } from "@/lib/locale";
import type { Client } from "@/lib/provider/store/store";

export type DialectPanel = {
  name: string;
  /** The kinds of new app that it adds; `value` is in the address of the kind's form. */
  kinds(locale: Locale): { value: string; label: string; hint: string }[];
  /** The form for a new app of one of these kinds, below the choice of kinds. */
  NewApp: (props: { kind: string; locale: Locale; children: ReactNode }) => ReactNode;
  /** What the list of apps says of a client; null when it does not speak the dialect. */
  describe(client: Client, locale: Locale): Promise<{ kind: string; identifier: string } | null>;
  /** The part of a client's page that is the dialect's. */
  Section: (props: { client: Client; locale: Locale }) => Promise<ReactNode>;
};

export const dialectPanels: readonly DialectPanel[] = [wechatPanel];
