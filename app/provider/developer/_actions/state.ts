// What the console's forms are told after they were sent. A new secret travels here and nowhere else.
import type {
  ClientNameFault,
  RedirectUrisFault,
  RegistrationErrors,
  RegistrationForm,
} from "@/lib/provider/rules/client-registration";
import type { ClientSettingsErrors, ClientSettingsForm } from "@/lib/provider/rules/client-settings";

export type CreateState =
  | { outcome: "editing"; form: RegistrationForm; errors: RegistrationErrors }
  | { outcome: "created"; clientId: string; clientSecret: string | null; name: string };

export type DetailsForm = { name: string; redirectUris: string };
type DetailsErrors = { name?: ClientNameFault; redirectUris?: RedirectUrisFault };

export type DetailsState = { outcome: "editing" | "saved"; form: DetailsForm; errors: DetailsErrors };

export type SettingsState = { outcome: "editing" | "saved" };

export type KeysAndLogoutState = {
  outcome: "editing" | "saved";
  form: ClientSettingsForm;
  errors: ClientSettingsErrors;
};

export type AddSecretState = { outcome: "unchanged" | "too_many" } | { outcome: "added"; clientSecret: string };

export type RemoveSecretState = { outcome: "unchanged" | "removed" | "last_one" };

export type DeleteState = { typed: string; wrong: boolean };
