// Why nothing came back from an address that a client named. The message is a sentence for the client's owner and
// says nothing of what was found at the address.

/** The address may not be asked, so it was not. */
export class OutboundRefusedError extends Error {
  override name = "OutboundRefusedError";
}

/** The address was asked, or was about to be, and gave no answer that can be used. */
export class OutboundFailedError extends Error {
  override name = "OutboundFailedError";
}
