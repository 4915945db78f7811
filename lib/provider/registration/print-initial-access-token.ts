// `npm run initial-access-token`: shows the operator what a client needs to register in production (RFC 7591 §3).
import { initialAccessToken } from "./initial-access";

console.log(initialAccessToken());
