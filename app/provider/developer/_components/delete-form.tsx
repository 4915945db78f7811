"use client";
// Deleting a client: its name has to be typed first.
import { useActionState } from "react";
import { deleteClient } from "@/app/provider/developer/_actions/change-client";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { consoleClientText } from "@/lib/provider/messages/console-client";

/** The form that deletes the client. */
export function DeleteForm({ locale, clientId, name }: { locale: Locale; clientId: string; name: string }) {
  const [state, send, sending] = useActionState(deleteClient, { typed: "", wrong: false });
  const text = consoleClientText[locale];
  return (
    <form action={send} className="space-y-5" noValidate>
      <input type="hidden" name="client_id" value={clientId} />
      <TextField
        label={text.confirmName(name)}
        name="confirmation"
        defaultValue={state.typed}
        error={state.wrong && text.wrongName}
        autoComplete="off"
      />
      <Button variant="danger" disabled={sending}>
        {text.removeButton}
      </Button>
    </form>
  );
}
