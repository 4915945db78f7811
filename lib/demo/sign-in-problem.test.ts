import { expect, test } from "vitest";
import { problemText } from "@/lib/demo/messages/problems";
import { diagnose, noteProblem, notingProblems, signInProblem, signInProblems } from "@/lib/demo/sign-in-problem";

test.each(signInProblems)("%s has sentences of its own in both languages", (problem) => {
  expect(signInProblem(problem)).toBe(problem);
  for (const sentences of Object.values(problemText)) {
    expect(sentences[problem].title).not.toBe("");
    const same = signInProblems.filter((other) => sentences[other].text === sentences[problem].text);
    expect(same).toEqual([problem]);
  }
});

const unknown = [
  "<script>alert(1)</script>",
  "",
  "constructor",
  "__proto__",
  "toString",
  ["access_denied"],
  undefined,
  null,
];

test.each(unknown.map((code) => [code]))("225 the unknown code %j is not repeated", (code) => {
  expect(signInProblem(code)).toBe("unknown");
});

test("next-auth's own codes have a meaning", () => {
  const codes = ["OAuthSignin", "OAuthCallback", "OAuthAccountNotLinked", "AccessDenied", "Callback"];
  expect(codes.map(signInProblem)).toEqual([
    "unreachable",
    "lost_cookie",
    "email_in_use",
    "access_denied",
    "own_trouble",
  ]);
});

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  [new TypeError("State cookie was missing."), "lost_cookie"],
  [new TypeError("PKCE code_verifier value could not be parsed."), "lost_cookie"],
  [new Error("state mismatch, expected x, got: y"), "lost_cookie"],
  [withCode("decryption operation failed", "ERR_JWE_DECRYPTION_FAILED"), "lost_cookie"],
  [new Error("invalid_grant (the code has expired)"), "expired_code"],
  [new Error("invalid_client"), "refused_request"],
  [withCode("", "ECONNREFUSED"), "unreachable"],
  [new Error("outgoing request timed out after 8000ms"), "unreachable"],
  [new TypeError("fetch failed", { cause: withCode("", "ECONNREFUSED") }), "unreachable"],
  [new Error("expected 200 OK, got: 503 Service Unavailable"), "provider_trouble"],
  [new SyntaxError("Unexpected token < in JSON"), "nonsense"],
  [new Error("nonce mismatch"), "nonsense"],
  ["a string", "nonsense"],
])("%s means %s", (error, problem) => {
  expect(diagnose(error)).toBe(problem);
});

test("the first problem of a request is kept, apart from another request's", async () => {
  const run = (first: "nonsense" | "unreachable") =>
    notingProblems(async () => {
      await new Promise((resume) => setTimeout(resume, 1));
      noteProblem(first);
      noteProblem("own_trouble");
    });
  const problems = await Promise.all([run("nonsense"), run("unreachable")]);
  expect(problems.map(({ problem }) => problem)).toEqual(["nonsense", "unreachable"]);
});
