// What a client registered about itself is linked where a person decides: two modules of the Dynamic plan.
// OpenID Connect Dynamic Client Registration §2. https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata
import { authorizePath, requestOf, signUp } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { registerItself } from "../support/self-registered";
import { expect, test } from "../support/test";

const links: [string, string][] = [
  ["oidcc-registration-policy-uri: the privacy policy is linked from the consent page", "policy_uri"],
  ["oidcc-registration-tos-uri: the terms are linked from the consent page", "tos_uri"],
];

for (const [title, member] of links) {
  test(title, async () => {
    const browser = new PlainBrowser();
    await signUp(browser);
    const address = `https://c.example/about/${member}`;
    const client = await registerItself({ [member]: address });
    const page = await browser.follow(authorizePath(requestOf(client)));
    const [link] = page.text.match(new RegExp(`<a [^>]*href="${address}"[^>]*>`)) ?? [];
    expect(link).toContain('rel="noopener noreferrer"');
  });
}
