// Any site may frame WeChat's QR page, and with it the page that says why there is no code: its developer looks there.
// Neither has a person's data or a form.

/** Takes from an answer what keeps it out of frames. */
export function openToFrames(answer: Response): Response {
  answer.headers.delete("X-Frame-Options");
  const policy = answer.headers.get("Content-Security-Policy");
  if (policy !== null)
    answer.headers.set("Content-Security-Policy", policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
  return answer;
}
